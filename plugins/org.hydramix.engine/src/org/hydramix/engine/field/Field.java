package org.hydramix.engine.field;

import java.util.List;
import java.util.Objects;

import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;

/**
 * An image, completely annotated: where there is no dot, there is no cell.
 *
 * @param name as the user knows it
 * @param image pixels
 * @param cells all of the image
 */
public record Field(String name, RgbImage image, List<Cell> cells) {

    /** The list is copied. */
    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(image);
        cells = List.copyOf(cells);
    }

    /**
     * A dot.
     *
     * @param centroid in px of the image
     * @param cls index of its class
     */
    public record Cell(Centroid centroid, int cls) {
    }
}
