package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** The content of a port object, as typed entries. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    /** @param key the name of the content */
    public ModelContent(final String key) {
        super(key);
    }

    /**
     * Reads content that was written as XML.
     *
     * @param in the XML text; closed afterwards
     * @return the content
     * @throws IOException if it cannot be read or is no settings file
     */
    public static ModelContentRO loadFromXML(final InputStream in) throws IOException {
        try (in) {
            final ModelContent content = new ModelContent("model");
            content.load(in);
            return content;
        }
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    @Override
    public ModelContentWO addModelContent(final String key) {
        return (ModelContent)addConfig(key);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent)getConfig(key);
    }
}
