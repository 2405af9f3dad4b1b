package org.hydramix.host.parameters;

import java.lang.reflect.InvocationTargetException;

/** Makes objects of classes that settings name. */
public final class Instances {

    private Instances() {
    }

    /**
     * @param type a class with a constructor without arguments, of any visibility
     * @param <T> the class
     * @return a new object
     * @throws IllegalStateException if there is no such constructor or it fails
     */
    public static <T> T create(final Class<T> type) {
        try {
            final var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The constructor of " + type.getName() + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without arguments.", e);
        }
    }
}
