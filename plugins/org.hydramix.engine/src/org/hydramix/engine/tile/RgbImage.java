package org.hydramix.engine.tile;

import java.util.Objects;

/**
 * An 8-bit RGB image.
 *
 * @param width in px, at least 1
 * @param height in px, at least 1
 * @param rgb {@code [height, width, 3]}, row by row, red first; shared, not copied: do not write to it
 */
public record RgbImage(int width, int height, byte[] rgb) {

    /** Bytes of one pixel. */
    public static final int CHANNELS = 3;

    /** @throws IllegalArgumentException if the size of {@code rgb} is not {@code width × height × 3} */
    public RgbImage {
        Objects.requireNonNull(rgb);
        if (width < 1 || height < 1 || rgb.length != (long)width * height * CHANNELS) {
            throw new IllegalArgumentException("An image of " + width + " × " + height + " px needs "
                + (long)width * height * CHANNELS + " bytes, not " + rgb.length + ".");
        }
    }

    /**
     * Cuts a window out of this image. What lies outside is filled by mirroring at the border pixel, so that a patch at
     * the edge of a tile shows tissue and no artificial black frame.
     *
     * @param left of the window in px of this image; may be negative
     * @param top of the window in px of this image; may be negative
     * @param windowWidth in px
     * @param windowHeight in px
     * @return a new image of {@code windowWidth × windowHeight}
     */
    public RgbImage crop(final int left, final int top, final int windowWidth, final int windowHeight) {
        final byte[] out = new byte[windowWidth * windowHeight * CHANNELS];
        int o = 0;
        for (int y = 0; y < windowHeight; y++) {
            final int row = mirror(top + y, height) * width;
            for (int x = 0; x < windowWidth; x++) {
                final int i = (row + mirror(left + x, width)) * CHANNELS;
                out[o++] = rgb[i];
                out[o++] = rgb[i + 1];
                out[o++] = rgb[i + 2];
            }
        }
        return new RgbImage(windowWidth, windowHeight, out);
    }

    /**
     * Reflects an index at both ends of {@code [0, length)}, the border pixel itself not repeated.
     *
     * @param index any
     * @param length at least 1
     * @return in {@code [0, length)}
     */
    public static int mirror(final int index, final int length) {
        if (length == 1) {
            return 0;
        }
        final int period = 2 * (length - 1);
        final int i = Math.floorMod(index, period);
        return i < length ? i : period - i;
    }
}
