package org.hydramix.host.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Reads and writes the value of one field, in the settings of the class that declares it. */
interface FieldCodec {

    /** @return whether the settings know nothing of the field */
    boolean isAbsent(NodeSettingsRO settings);

    /** @return the value */
    Object load(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Writes the value. */
    void save(Object value, NodeSettingsWO settings);
}
