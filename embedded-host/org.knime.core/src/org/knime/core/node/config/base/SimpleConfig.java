package org.knime.core.node.config.base;

/** A config without further meaning. */
public class SimpleConfig extends ConfigBase {

    /** @param key the name of the config */
    public SimpleConfig(final String key) {
        super(key);
    }

    @Override
    public ConfigBase getInstance(final String key) {
        return new SimpleConfig(key);
    }
}
