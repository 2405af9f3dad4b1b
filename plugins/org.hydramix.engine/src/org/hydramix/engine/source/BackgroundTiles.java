package org.hydramix.engine.source;

/**
 * Labelled patches without a cell in their middle, at random places away from all dots. Both numbers add up.
 *
 * @param perImage number in each image
 * @param perLabelledCell number for each labelled cell, spread over the images as the labelled cells are
 * @param minimumDistance from the middle of the patch to the nearest dot, in px
 */
public record BackgroundTiles(int perImage, double perLabelledCell, double minimumDistance) {

    /** No background patches. */
    public static final BackgroundTiles NONE = new BackgroundTiles(0, 0, 0);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public BackgroundTiles {
        if (perImage < 0) {
            throw new IllegalArgumentException("The background patches per image must be 0 or more, not " + perImage
                + ".");
        }
        if (!(perLabelledCell >= 0 && perLabelledCell < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The background patches per labelled cell must be 0 or more, not " + perLabelledCell + ".");
        }
        if (!(minimumDistance >= 0 && minimumDistance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The distance of background patches from cells must be 0 px or more, not " + minimumDistance + ".");
        }
    }
}
