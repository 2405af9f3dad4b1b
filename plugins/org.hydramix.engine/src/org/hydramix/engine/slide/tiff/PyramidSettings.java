package org.hydramix.engine.slide.tiff;

import java.util.Objects;

/**
 * The form of a pyramid that is written.
 *
 * @param width of level 0 in px
 * @param height of level 0 in px
 * @param tile side of a tile in px, a multiple of 16 as TIFF wants it
 * @param compression of the tiles
 * @param big whether the file is a BigTIFF, which may be larger than 4 GB
 * @param micronsPerPixel of level 0 in µm/px
 */
public record PyramidSettings(int width, int height, int tile, Compression compression, boolean big,
    double micronsPerPixel) {

    /** How tiles are compressed. */
    public enum Compression {
            /** Not at all. */
            NONE(1, Tags.RGB),
            /** Without loss, by zlib. */
            DEFLATE(8, Tags.RGB),
            /** JPEG of quality 80. */
            JPEG(Tags.JPEG, Tags.YCBCR);

        private final int number;

        private final int photometric;

        Compression(final int number, final int photometric) {
            this.number = number;
            this.photometric = photometric;
        }

        int number() {
            return number;
        }

        int photometric() {
            return photometric;
        }
    }

    private static final int UNIT = 16;

    /** @throws IllegalArgumentException if a size is not positive, or the tile no multiple of 16 */
    public PyramidSettings {
        Objects.requireNonNull(compression);
        if (width < 1 || height < 1 || tile < UNIT || tile % UNIT != 0 || !(micronsPerPixel > 0)) {
            throw new IllegalArgumentException("A pyramid cannot be " + width + " × " + height + " px in tiles of "
                + tile + " px at " + micronsPerPixel + " µm/px.");
        }
    }
}
