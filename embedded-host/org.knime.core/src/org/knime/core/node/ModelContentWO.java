package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Write access to the content of a port object. */
public interface ModelContentWO extends ConfigWO {

    /**
     * Adds empty content.
     *
     * @param key its name
     * @return the new content, to be filled
     */
    ModelContentWO addModelContent(String key);
}
