package org.hydramix.host.parameters;

import java.lang.reflect.Field;
import java.util.Map;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.Persistable;

/** The types that a setting can have. */
final class ValueCodecs {

    private static final ValueCodec<Integer> INT = ValueCodec.of(NodeSettingsRO::getInt, NodeSettingsWO::addInt);

    private static final ValueCodec<Long> LONG = ValueCodec.of(NodeSettingsRO::getLong, NodeSettingsWO::addLong);

    private static final ValueCodec<Double> DOUBLE =
        ValueCodec.of(NodeSettingsRO::getDouble, NodeSettingsWO::addDouble);

    private static final ValueCodec<Float> FLOAT = ValueCodec.of(NodeSettingsRO::getFloat, NodeSettingsWO::addFloat);

    private static final ValueCodec<Boolean> BOOLEAN =
        ValueCodec.of(NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean);

    private static final Map<Class<?>, ValueCodec<?>> PLAIN = Map.ofEntries( //
        Map.entry(int.class, INT), Map.entry(Integer.class, INT), //
        Map.entry(long.class, LONG), Map.entry(Long.class, LONG), //
        Map.entry(double.class, DOUBLE), Map.entry(Double.class, DOUBLE), //
        Map.entry(float.class, FLOAT), Map.entry(Float.class, FLOAT), //
        Map.entry(boolean.class, BOOLEAN), Map.entry(Boolean.class, BOOLEAN), //
        Map.entry(String.class, ValueCodec.of(NodeSettingsRO::getString, NodeSettingsWO::addString)), //
        Map.entry(int[].class, ValueCodec.of(NodeSettingsRO::getIntArray, NodeSettingsWO::addIntArray)), //
        Map.entry(long[].class, ValueCodec.of(NodeSettingsRO::getLongArray, NodeSettingsWO::addLongArray)), //
        Map.entry(double[].class, ValueCodec.of(NodeSettingsRO::getDoubleArray, NodeSettingsWO::addDoubleArray)), //
        Map.entry(boolean[].class, ValueCodec.of(NodeSettingsRO::getBooleanArray, NodeSettingsWO::addBooleanArray)), //
        Map.entry(String[].class, ValueCodec.of(NodeSettingsRO::getStringArray, NodeSettingsWO::addStringArray)));

    /** What stands under the key of an optional setting without a value; types not named here have {@code null}. */
    private static final Map<Class<?>, Object> EMPTY =
        Map.of(Integer.class, 0, Long.class, 0L, Double.class, 0.0, Float.class, 0f, Boolean.class, false);

    private ValueCodecs() {
    }

    /**
     * @param type the type of a setting
     * @param field where it was met
     * @return reads and writes it
     * @throws IllegalArgumentException if it cannot be stored
     */
    @SuppressWarnings("unchecked") // each codec stands under the type that it is for
    static ValueCodec<Object> of(final Class<?> type, final Field field) {
        if (PLAIN.containsKey(type)) {
            return (ValueCodec<Object>)PLAIN.get(type);
        }
        if (type.isEnum()) {
            return (ValueCodec<Object>)enumCodec(type.asSubclass(Enum.class));
        }
        if (Persistable.class.isAssignableFrom(type)) {
            return (ValueCodec<Object>)(ValueCodec<?>)groupCodec(type.asSubclass(Persistable.class));
        }
        throw new IllegalArgumentException("The setting " + field + " has the type " + type.getName()
            + ", which cannot be stored. A group of settings must implement Persistable.");
    }

    static Object emptyValue(final Class<?> type) {
        return EMPTY.get(type);
    }

    private static <E extends Enum<E>> ValueCodec<?> enumCodec(final Class<E> type) {
        return new EnumCodec<>(type);
    }

    private static <P extends Persistable> ValueCodec<P> groupCodec(final Class<P> type) {
        return ValueCodec.of( //
            (settings, key) -> ParametersCodec.load(type, settings.getNodeSettings(key)), //
            (settings, key, value) -> ParametersCodec.save(value, settings.addNodeSettings(key)));
    }
}
