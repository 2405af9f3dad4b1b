package org.hydramix.host.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * A field whose value stands under one key.
 *
 * @param key the key
 * @param codec reads and writes the value under it
 */
record KeyedCodec(String key, ValueCodec<Object> codec) implements FieldCodec {

    /** Finds out from the field's type how its value is stored. */
    static FieldCodec of(final String key, final Field field) {
        if (field.getType() != Optional.class) {
            return new KeyedCodec(key, ValueCodecs.of(field.getType(), field));
        }
        if (field.getGenericType() instanceof ParameterizedType optional
            && optional.getActualTypeArguments()[0] instanceof Class<?> content) {
            return new OptionalCodec(key, ValueCodecs.of(content, field), ValueCodecs.emptyValue(content));
        }
        throw new IllegalArgumentException("The setting " + field + " must say what its Optional holds.");
    }

    @Override
    public boolean isAbsent(final NodeSettingsRO settings) {
        return !settings.containsKey(key);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return codec.load(settings, key);
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        codec.save(value, settings, key);
    }

    /** An optional value: a second key says whether it is there. */
    private record OptionalCodec(String key, ValueCodec<Object> codec, Object emptyValue) implements FieldCodec {

        private String presenceKey() {
            return key + "_is_present";
        }

        @Override
        public boolean isAbsent(final NodeSettingsRO settings) {
            return !settings.containsKey(presenceKey()) && !settings.containsKey(key);
        }

        @Override
        public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getBoolean(presenceKey()) ? Optional.of(codec.load(settings, key)) : Optional.empty();
        }

        @Override
        public void save(final Object value, final NodeSettingsWO settings) {
            final var optional = (Optional<?>)Objects.requireNonNull(value, () -> "The optional setting \"" + key
                + "\" is null. Initialise its field with Optional.empty().");
            codec.save(optional.isPresent() ? optional.get() : emptyValue, settings, key);
            settings.addBoolean(presenceKey(), optional.isPresent());
        }
    }
}
