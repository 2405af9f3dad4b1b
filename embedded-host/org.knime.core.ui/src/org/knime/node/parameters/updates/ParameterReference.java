package org.knime.node.parameters.updates;

/**
 * A name for the value of a field, so that others can depend on it.
 *
 * @param <T> the type of the field
 */
public interface ParameterReference<T> {
}
