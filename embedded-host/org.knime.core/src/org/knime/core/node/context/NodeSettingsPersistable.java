package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Can be written to settings and read from them. */
public interface NodeSettingsPersistable {

    /** @param settings receive the state */
    void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings hold the state
     * @throws InvalidSettingsException if they do not fit
     */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;
}
