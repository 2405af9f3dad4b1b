package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads a value from settings.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ParametersLoader<T> {

    /**
     * @param settings the settings of the class that declares the field
     * @return the value
     * @throws InvalidSettingsException if the settings do not hold a usable value
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
