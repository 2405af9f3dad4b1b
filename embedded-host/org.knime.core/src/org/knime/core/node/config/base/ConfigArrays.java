package org.knime.core.node.config.base;

import java.util.function.IntFunction;

import org.knime.core.node.InvalidSettingsException;

/** Arrays are configs with their size and one entry an element, named by its index; a null array is an empty config. */
final class ConfigArrays {

    private static final String SIZE = "array-size";

    private ConfigArrays() {
    }

    /**
     * @param config new and empty
     * @param size number of elements, negative for a null array
     * @return the config, ready for the elements
     */
    static ConfigBase create(final ConfigBase config, final int size) {
        if (size >= 0) {
            config.addInt(SIZE, size);
        }
        return config;
    }

    /** @return the array, {@code null} if a null array was stored */
    static <A> A read(final ConfigBase array, final IntFunction<A> creator, final ElementReader<A> reader)
        throws InvalidSettingsException {
        if (!array.containsKey(SIZE)) {
            return null;
        }
        final int size = array.getInt(SIZE);
        if (size < 0 || size >= array.keySet().size()) {
            throw new InvalidSettingsException("Array \"" + array.getKey() + "\" states a size of " + size + " but has "
                + (array.keySet().size() - 1) + " elements.");
        }
        final A values = creator.apply(size);
        for (int i = 0; i < size; i++) {
            reader.read(values, i, array);
        }
        return values;
    }

    /** Sets one element. */
    @FunctionalInterface
    interface ElementReader<A> {

        void read(A values, int index, ConfigBase array) throws InvalidSettingsException;
    }
}
