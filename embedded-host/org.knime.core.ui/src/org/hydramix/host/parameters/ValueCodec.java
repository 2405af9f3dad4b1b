package org.hydramix.host.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Reads and writes values of one type under any key. */
interface ValueCodec<T> {

    /** Writes one value. */
    @FunctionalInterface
    interface Saver<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Loader<T> {
        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    /** @return the value under the key */
    T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;

    /** Writes the value under the key. */
    void save(T value, NodeSettingsWO settings, String key);

    /** Puts the two directions together. */
    static <T> ValueCodec<T> of(final Loader<T> loader, final Saver<T> saver) {
        return new ValueCodec<>() {

            @Override
            public T load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
                return loader.load(settings, key);
            }

            @Override
            public void save(final T value, final NodeSettingsWO settings, final String key) {
                saver.save(settings, key, value);
            }
        };
    }
}
