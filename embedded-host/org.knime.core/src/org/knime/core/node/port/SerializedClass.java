package org.knime.core.node.port;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The class that a serializer stores, read from its type argument.
 *
 * @param <T> that class
 */
record SerializedClass<T>(Class<T> type) {

    @SuppressWarnings("unchecked")
    static <T> SerializedClass<T> of(final Class<?> serializer) {
        for (Class<?> c = serializer; c != null; c = c.getSuperclass()) {
            if (c.getGenericSuperclass() instanceof ParameterizedType p) {
                final Type argument = p.getActualTypeArguments()[0];
                if (argument instanceof Class<?> type) {
                    return new SerializedClass<>((Class<T>)type);
                }
            }
        }
        throw new IllegalStateException(serializer.getName() + " does not name the class that it stores.");
    }

    T newInstance() throws IOException {
        try {
            final var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException(type.getName() + " has no usable constructor without arguments.", e);
        }
    }
}
