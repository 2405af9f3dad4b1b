package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;

/**
 * A text with a type to choose, such as a column.
 *
 * @param id what is stored
 * @param text what the user sees
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /**
     * @param column a column
     * @return that choice
     */
    public static TypedStringChoice fromColSpec(final DataColumnSpec column) {
        final var type = column.getType();
        return new TypedStringChoice(column.getName(), column.getName(),
            new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }

    /**
     * A type.
     *
     * @param id what is stored
     * @param text what the user sees
     */
    public record PossibleTypeValue(String id, String text) {
    }
}
