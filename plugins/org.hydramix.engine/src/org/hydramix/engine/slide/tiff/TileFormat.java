package org.hydramix.engine.slide.tiff;

import java.io.IOException;

/**
 * How the pixels of a level are stored.
 *
 * @param compression as the file says
 * @param photometric as the file says
 * @param samples a pixel
 * @param bits a sample, of the first sample
 * @param planar whether each sample has tiles of its own
 */
record TileFormat(int compression, int photometric, int samples, int bits, boolean planar) {

    private static final int SEPARATE = 2;

    /** Grey, RGB or CMYK with up to two more; more are not pictures for the eye. */
    private static final int MOST_SAMPLES = 6;

    private static final int MOST_BITS = 64;

    static TileFormat of(final TiffDirectory directory) throws IOException {
        final int samples = (int)directory.number(Tags.SAMPLES, 1);
        final int bits = (int)directory.number(Tags.BITS, 1);
        if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > MOST_BITS) {
            throw new DamagedTiffException("it has " + samples + " samples of " + bits + " bits a pixel");
        }
        return new TileFormat((int)directory.number(Tags.COMPRESSION, 1),
            (int)directory.number(Tags.PHOTOMETRIC, samples > 1 ? Tags.RGB : Tags.BLACK_IS_ZERO), samples, bits,
            directory.number(Tags.PLANAR, 1) == SEPARATE && samples > 1);
    }

    boolean isJpeg2000() {
        return compression == Tags.APERIO_JPEG2000_YCBCR || compression == Tags.APERIO_JPEG2000_RGB
            || compression == Tags.JPEG2000;
    }

    /** @return whether the JPEG of a tile is a picture of 8-bit grey, RGB or YCbCr */
    boolean isPlainJpeg() {
        return compression == Tags.JPEG && !planar && bits == Byte.SIZE
            && (samples == 1 && photometric == Tags.BLACK_IS_ZERO
                || samples == 3 && (photometric == Tags.RGB || photometric == Tags.YCBCR));
    }

    /** @return number of tiles that lie over each other at one place */
    int planes() {
        return planar ? samples : 1;
    }
}
