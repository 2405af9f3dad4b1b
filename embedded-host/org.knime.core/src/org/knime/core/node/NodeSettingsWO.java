package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Write access to a node's settings. */
public interface NodeSettingsWO extends ConfigWO {

    /**
     * Adds empty settings.
     *
     * @param key their name
     * @return the new settings, to be filled
     */
    NodeSettingsWO addNodeSettings(String key);

    /**
     * Adds settings that exist already, replacing those of the same name.
     *
     * @param settings the settings
     */
    void addNodeSettings(NodeSettings settings);
}
