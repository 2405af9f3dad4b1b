package org.knime.node.parameters.migration;

import java.util.List;

/**
 * A value for settings that were stored before the field existed.
 *
 * @param <T> the type of the value
 */
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    /** @return the value that keeps the behaviour of the older version */
    T getDefault();

    /** {@inheritDoc} None here: the value is used whenever the field is absent. */
    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of();
    }
}
