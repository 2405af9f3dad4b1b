package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Read access to the content of a port object. */
public interface ModelContentRO extends ConfigRO {

    /**
     * @param key name of nested content
     * @return the content
     * @throws InvalidSettingsException if there is none of that name
     */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
