package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Read access to a node's settings. */
public interface NodeSettingsRO extends ConfigRO {

    /**
     * @param key name of nested settings
     * @return the settings
     * @throws InvalidSettingsException if there are none of that name
     */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;
}
