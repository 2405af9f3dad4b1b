package org.hydramix.engine.source;

import java.util.Objects;

/**
 * Which annotated cells keep their label.
 *
 * @param labelled number of cells, drawn at random; 0 for all
 * @param balanced whether they are drawn evenly from the classes, as far as there are enough of each
 * @param unlabelled what becomes of the rest
 */
public record CellChoice(int labelled, boolean balanced, UnlabelledTiles unlabelled) {

    /** All cells are labelled. */
    public static final CellChoice ALL = new CellChoice(0, false, UnlabelledTiles.NONE);

    /** @throws IllegalArgumentException if the number is negative, with a message for the user */
    public CellChoice {
        Objects.requireNonNull(unlabelled);
        if (labelled < 0) {
            throw new IllegalArgumentException(
                "The number of labelled cells must be 0 (all) or more, not " + labelled + ".");
        }
    }
}
