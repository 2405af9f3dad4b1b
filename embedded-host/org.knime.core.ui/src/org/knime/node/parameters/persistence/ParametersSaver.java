package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Writes a value into settings.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ParametersSaver<T> {

    /**
     * @param param the value
     * @param settings where it goes: the settings of the class that declares the field
     */
    void save(T param, NodeSettingsWO settings);
}
