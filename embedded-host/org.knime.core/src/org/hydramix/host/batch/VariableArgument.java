package org.hydramix.host.batch;

import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.FlowVariableValue.Type;

/**
 * A workflow variable on the command line: {@code -workflow.variable=name,value,type}. As in KNIME, the value may stand in double
 * or single quotes, which are no part of it.
 */
final class VariableArgument {

    private VariableArgument() {
    }

    static FlowVariableValue parse(final String argument, final String text) throws ArgumentException {
        final int first = text.indexOf(',');
        final int last = text.lastIndexOf(',');
        if (first < 1 || last <= first) {
            throw new ArgumentException("Couldn't parse -workflow.variable argument: " + argument);
        }
        final String name = text.substring(0, first);
        final String value = unquoted(text.substring(first + 1, last));
        final String type = text.substring(last + 1);
        try {
            return switch (type) {
                case "int" -> new FlowVariableValue(name, Type.INTEGER, Integer.valueOf(value));
                case "double" -> new FlowVariableValue(name, Type.DOUBLE, Double.valueOf(value));
                case "String" -> new FlowVariableValue(name, Type.STRING, value);
                default -> throw new IllegalArgumentException(
                    "\"" + type + "\" is not a type; use int, double or String");
            };
        } catch (IllegalArgumentException e) {
            throw new ArgumentException(
                "Couldn't parse -workflow.variable argument: " + argument + ": " + e.getMessage());
        }
    }

    private static String unquoted(final String value) {
        final int end = value.length() - 1;
        final boolean quoted = end > 0 && value.charAt(0) == value.charAt(end)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, end) : value;
    }
}
