package org.knime.node.parameters.widget.choices;

/**
 * A text to choose.
 *
 * @param id what is stored
 * @param text what the user sees
 */
public record StringChoice(String id, String text) {

    /**
     * @param id what is stored and what the user sees
     * @return that choice
     */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
