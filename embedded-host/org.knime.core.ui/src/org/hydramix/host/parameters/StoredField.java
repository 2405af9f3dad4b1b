package org.hydramix.host.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

/** One field of a settings class: where its value is stored and how. */
final class StoredField {

    private static final String FIELD_PREFIX = "m_";

    private final Field field;

    private final FieldCodec codec;

    private StoredField(final Field field) {
        this.field = field;
        field.setAccessible(true);
        final Persistor persistor = field.getAnnotation(Persistor.class);
        codec = persistor == null ? KeyedCodec.of(key(field), field)
            : new CustomCodec(Instances.create(persistor.value()));
    }

    /** The stored fields of a class and its superclasses, the topmost class first, each in the order of the source. */
    static List<StoredField> of(final Class<?> type) {
        final List<StoredField> fields = new ArrayList<>();
        if (type.getSuperclass() != null) {
            fields.addAll(of(type.getSuperclass()));
        }
        for (Field field : type.getDeclaredFields()) {
            if (isStored(field)) {
                fields.add(new StoredField(field));
            }
        }
        return fields;
    }

    /** A field of type {@link Void} only stands for a message or a button of the dialog. */
    private static boolean isStored(final Field field) {
        return !field.isSynthetic() && !Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers()) && field.getType() != Void.class;
    }

    private static String key(final Field field) {
        final Persist persist = field.getAnnotation(Persist.class);
        if (persist != null && !persist.configKey().isEmpty()) {
            return persist.configKey();
        }
        final String name = field.getName();
        return name.startsWith(FIELD_PREFIX) ? name.substring(FIELD_PREFIX.length()) : name;
    }

    void load(final Object parameters, final NodeSettingsRO settings) throws InvalidSettingsException {
        final Migration migration = field.getAnnotation(Migration.class);
        if (migration != null) {
            final NodeParametersMigration<?> ways = Instances.create(migration.value());
            final var older = ParametersCodec.olderWay(ways, settings);
            if (older.isPresent()) {
                set(parameters, older.get().getLoader().load(settings));
                return;
            }
            if (ways instanceof DefaultProvider<?> provider && codec.isAbsent(settings)) {
                set(parameters, provider.getDefault());
                return;
            }
        }
        if (keepsDefaultIfAbsent() && codec.isAbsent(settings)) {
            return;
        }
        set(parameters, codec.load(settings));
    }

    void save(final Object parameters, final NodeSettingsWO settings) {
        codec.save(get(parameters), settings);
    }

    private boolean keepsDefaultIfAbsent() {
        final Migrate migrate = field.getAnnotation(Migrate.class);
        return migrate != null ? migrate.loadDefaultIfAbsent()
            : field.getDeclaringClass().isAnnotationPresent(LoadDefaultsForAbsentFields.class);
    }

    private Object get(final Object parameters) {
        try {
            return field.get(parameters);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field + ".", e);
        }
    }

    private void set(final Object parameters, final Object value) {
        try {
            field.set(parameters, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot write " + field + ".", e);
        }
    }
}
