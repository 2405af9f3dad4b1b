package org.hydramix.engine.tile;

import java.util.Objects;
import java.util.Optional;

/**
 * A patch cut from an image, with its dot label if it has one.
 *
 * @param image the pixels
 * @param label class and centroid; empty for an unlabelled tile
 * @param name what messages call it
 * @param source name of the image that it was cut from, as the user knows it (relative path); empty if nobody knows
 * @param left column of the tile's first pixel in the source, in px
 * @param top row of the tile's first pixel in the source, in px
 * @param micronsPerPixel of {@code image}, in µm/px; NaN if unknown
 * @param colours of {@code image}
 */
public record Tile(RgbImage image, Optional<DotLabel> label, String name, String source, int left, int top,
    double micronsPerPixel, Colours colours) {

    /** All but the resolution must be given. */
    public Tile {
        Objects.requireNonNull(image);
        Objects.requireNonNull(label);
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        Objects.requireNonNull(colours);
    }

    /** A tile in the colours of its scan, called by its image. */
    public Tile(final RgbImage image, final Optional<DotLabel> label, final String source, final int left, final int top,
        final double micronsPerPixel) {
        this(image, label, source, source, left, top, micronsPerPixel, Colours.AS_SCANNED);
    }

    /** @return its image, or what messages call it if nobody knows the image */
    public String sourceOrName() {
        return source.isEmpty() ? name : source;
    }

    /** @return the same tile without its label */
    public Tile unlabelled() {
        return new Tile(image, Optional.empty(), name, source, left, top, micronsPerPixel, colours);
    }

    /** @return the same tile, saying that its colours are others */
    public Tile withColours(final Colours other) {
        return new Tile(image, label, name, source, left, top, micronsPerPixel, other);
    }
}
