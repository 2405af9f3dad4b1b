package org.hydramix.engine.slide;

import java.util.Arrays;

import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.RgbImage;

/** Pixels of a rectangle in the making: white until something is copied into it. */
public final class Raster {

    private static final byte WHITE = (byte)255;

    private final int left;

    private final int top;

    private final int width;

    private final int height;

    private final byte[] rgb;

    /**
     * @param left column of the first pixel
     * @param top row of the first pixel
     * @param width in px, at least 1
     * @param height in px, at least 1
     * @throws IllegalArgumentException if the rectangle is empty or too large for one array
     */
    public Raster(final int left, final int top, final int width, final int height) {
        final long bytes = (long)width * height * RgbImage.CHANNELS;
        if (width < 1 || height < 1 || bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A region of " + width + " × " + height
                + " px cannot be read at once.");
        }
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        rgb = new byte[(int)bytes];
        Arrays.fill(rgb, WHITE);
    }

    /**
     * Copies the part of an image that lies in this rectangle.
     *
     * @param image to copy from
     * @param imageLeft where its first column lies, in the coordinates of this rectangle
     * @param imageTop where its first row lies
     * @param limit columns and rows of the image from here on, in the coordinates of this rectangle, are padding
     */
    public void paste(final RgbImage image, final int imageLeft, final int imageTop, final ImageSize limit) {
        final int from = Math.max(left, imageLeft);
        final int to =
            (int)Math.min(Math.min((long)left + width, (long)imageLeft + image.width()), limit.width());
        final int first = Math.max(top, imageTop);
        final int end =
            (int)Math.min(Math.min((long)top + height, (long)imageTop + image.height()), limit.height());
        for (int y = first; y < end && from < to; y++) {
            System.arraycopy(image.rgb(), ((y - imageTop) * image.width() + from - imageLeft) * RgbImage.CHANNELS,
                rgb, ((y - top) * width + from - left) * RgbImage.CHANNELS, (to - from) * RgbImage.CHANNELS);
        }
    }

    /** @return what has been pasted, on white; the raster must not be used afterwards */
    public RgbImage image() {
        return new RgbImage(width, height, rgb);
    }
}
