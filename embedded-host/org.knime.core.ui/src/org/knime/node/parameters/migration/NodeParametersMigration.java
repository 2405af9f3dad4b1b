package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Older ways in which a value was stored.
 *
 * @param <T> the type of the value
 */
public interface NodeParametersMigration<T> {

    /** @return the older ways; the first one whose matcher accepts the settings reads the value */
    List<ConfigMigration<T>> getConfigMigrations();
}
