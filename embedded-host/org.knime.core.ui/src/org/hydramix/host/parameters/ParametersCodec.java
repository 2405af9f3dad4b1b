package org.hydramix.host.parameters;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/** Reads and writes whole settings classes. */
public final class ParametersCodec {

    private ParametersCodec() {
    }

    /**
     * Reads an object that was written with {@link #save}, or by an older version that a migration understands.
     *
     * @param type its class, with a constructor without arguments that sets the defaults
     * @param settings where it was written
     * @param <T> its class
     * @return the object
     * @throws InvalidSettingsException if a key is absent, has another type or a value that the field cannot take
     */
    public static <T extends Persistable> T load(final Class<T> type, final NodeSettingsRO settings)
        throws InvalidSettingsException {
        final Migration migration = type.getAnnotation(Migration.class);
        if (migration != null) {
            final NodeParametersMigration<?> ways = Instances.create(migration.value());
            final var older = olderWay(ways, settings);
            if (older.isPresent()) {
                return type.cast(older.get().getLoader().load(settings));
            }
        }
        final Persistor persistor = type.getAnnotation(Persistor.class);
        if (persistor != null) {
            return type.cast(Instances.create(persistor.value()).load(settings));
        }
        final T parameters = Instances.create(type);
        for (StoredField field : StoredField.of(type)) {
            field.load(parameters, settings);
        }
        return parameters;
    }

    /**
     * Writes an object.
     *
     * @param parameters the object
     * @param settings where it goes
     * @throws IllegalArgumentException if a field has a type that cannot be stored, or is {@code null} and must not be
     */
    public static void save(final Persistable parameters, final NodeSettingsWO settings) {
        final Persistor persistor = parameters.getClass().getAnnotation(Persistor.class);
        if (persistor != null) {
            @SuppressWarnings("unchecked") // the annotation stands on the class that the persistor is for
            final var own = (NodeParametersPersistor<Object>)Instances.create(persistor.value());
            own.save(parameters, settings);
            return;
        }
        for (StoredField field : StoredField.of(parameters.getClass())) {
            field.save(parameters, settings);
        }
    }

    /** Finds the first older way that the settings match. */
    static <T> Optional<ConfigMigration<T>> olderWay(final NodeParametersMigration<T> migration,
        final NodeSettingsRO settings) {
        return migration.getConfigMigrations().stream().filter(way -> way.getMatcher().test(settings)).findFirst();
    }
}
