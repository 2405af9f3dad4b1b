package org.hydramix.engine.tile;

import java.util.Objects;
import java.util.Optional;

/**
 * A patch cut from an image, with its dot label if it has one.
 *
 * @param image the pixels
 * @param label class and centroid; empty for an unlabelled tile
 * @param source name of the image that it was cut from, as the user knows it (relative path)
 * @param left column of the tile's first pixel in the source, in px
 * @param top row of the tile's first pixel in the source, in px
 * @param micronsPerPixel of {@code image}, in µm/px; NaN if unknown
 */
public record Tile(RgbImage image, Optional<DotLabel> label, String source, int left, int top,
    double micronsPerPixel) {

    /** All but the resolution must be given. */
    public Tile {
        Objects.requireNonNull(image);
        Objects.requireNonNull(label);
        Objects.requireNonNull(source);
    }

    /** @return the same tile without its label */
    public Tile unlabelled() {
        return new Tile(image, Optional.empty(), source, left, top, micronsPerPixel);
    }
}
