package org.hydramix.host.workflow;

import java.util.Objects;

/**
 * A flow variable.
 *
 * @param name how settings refer to it
 * @param type what it holds
 * @param value an {@link Integer}, {@link Double} or {@link String} according to the type
 */
public record FlowVariableValue(String name, Type type, Object value) {

    /** The types of flow variables that the host knows, by the names that workflow files use. */
    public enum Type {
            /** A 32-bit integer. */
            INTEGER(Integer.class),
            /** A floating-point number. */
            DOUBLE(Double.class),
            /** A text. */
            STRING(String.class);

        private final Class<?> valueClass;

        Type(final Class<?> valueClass) {
            this.valueClass = valueClass;
        }
    }

    /** Checks that the value is of the type. */
    public FlowVariableValue {
        Objects.requireNonNull(name, "name");
        if (!type.valueClass.isInstance(value)) {
            throw new IllegalArgumentException(
                "Flow variable \"" + name + "\" of type " + type + " cannot hold " + value);
        }
    }

    /** @return name, type and value as KNIME's messages show them */
    public String describe() {
        return "\"" + name + "\" (" + type + ": " + value + ")";
    }
}
