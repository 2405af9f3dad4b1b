package org.hydramix.engine.source;

import java.util.List;

/**
 * Names of the columns of an annotation table.
 *
 * @param image path of the image, relative to the folder
 * @param x column of the dot in px
 * @param y row of the dot in px
 * @param className class of the cell
 */
public record DotColumns(String image, String x, String y, String className) {

    /** {@code image,x,y,class}. */
    public static final DotColumns DEFAULT = new DotColumns("image", "x", "y", "class");

    /** @throws IllegalArgumentException if a name is blank, with a message for the user */
    public DotColumns {
        for (final String name : List.of(image, x, y, className)) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("Each column of the annotation table needs a name.");
            }
        }
    }
}
