package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** Settings of a node or of a part of it. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {

    /** @param key the name of the settings */
    public NodeSettings(final String key) {
        super(key);
    }

    /**
     * Reads a settings file.
     *
     * @param in the XML text; closed afterwards
     * @return the settings
     * @throws IOException if it cannot be read or is no settings file
     */
    public static NodeSettingsRO loadFromXML(final InputStream in) throws IOException {
        try (in) {
            final NodeSettings settings = new NodeSettings("settings");
            settings.load(in);
            return settings;
        }
    }

    @Override
    public Config getInstance(final String key) {
        return new NodeSettings(key);
    }

    @Override
    public NodeSettingsWO addNodeSettings(final String key) {
        return (NodeSettings)addConfig(key);
    }

    @Override
    public void addNodeSettings(final NodeSettings settings) {
        addConfig(settings);
    }

    @Override
    public NodeSettings getNodeSettings(final String key) throws InvalidSettingsException {
        return (NodeSettings)getConfig(key);
    }
}
