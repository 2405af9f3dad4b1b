package org.hydramix.engine.augment;

import org.hydramix.engine.tile.RgbImage;

/**
 * A left-right flip, quarter turns and a shift of whole pixels, in this order. Whole pixels, because then no grey level
 * is interpolated and blur stays a choice of its own.
 */
final class Geometry {

    private static final int CHANNELS = 3;

    private final int size;

    private final boolean flip;

    private final int turns;

    private final int shiftX;

    private final int shiftY;

    /** Source pixel of target column x and row y is {@code columns[x] + rows[y]}, already mirrored at the border. */
    private final int[] columns;

    private final int[] rows;

    Geometry(final int size, final boolean flip, final int turns, final int shiftX, final int shiftY) {
        this.size = size;
        this.flip = flip;
        this.turns = turns;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
        // flip and turns are affine in the pixel index, so three corners tell the whole map
        final int origin = sourcePixel(0, 0);
        final int stepX = size == 1 ? 0 : sourcePixel(1, 0) - origin;
        final int stepY = size == 1 ? 0 : sourcePixel(0, 1) - origin;
        columns = new int[size];
        rows = new int[size];
        for (int i = 0; i < size; i++) {
            columns[i] = origin + stepX * RgbImage.mirror(i - shiftX, size);
            rows[i] = stepY * RgbImage.mirror(i - shiftY, size);
        }
    }

    int pixels() {
        return size * size;
    }

    void apply(final byte[] src, final int srcOffset, final byte[] dst, final int dstOffset) {
        int o = dstOffset;
        for (int y = 0; y < size; y++) {
            final int row = rows[y];
            for (int x = 0; x < size; x++) {
                final int i = srcOffset + (row + columns[x]) * CHANNELS;
                dst[o++] = src[i];
                dst[o++] = src[i + 1];
                dst[o++] = src[i + 2];
            }
        }
    }

    double[] apply(final double fx, final double fy) {
        double x = flip ? 1 - fx : fx;
        double y = fy;
        for (int i = 0; i < turns; i++) {
            final double turned = 1 - y;
            y = x;
            x = turned;
        }
        return new double[]{x + (double)shiftX / size, y + (double)shiftY / size};
    }

    double[] undo(final double fx, final double fy) {
        return unturn(fx - (double)shiftX / size, fy - (double)shiftY / size, 1);
    }

    /** Pixel index in the source of a pixel of the flipped and turned, not yet shifted patch. */
    private int sourcePixel(final int x, final int y) {
        final double[] p = unturn(x, y, size - 1);
        return (int)p[1] * size + (int)p[0];
    }

    /** Undoes the turns and the flip in a square from 0 to {@code last}. */
    private double[] unturn(final double fx, final double fy, final double last) {
        double x = fx;
        double y = fy;
        for (int i = 0; i < turns; i++) {
            final double back = last - x;
            x = y;
            y = back;
        }
        return new double[]{flip ? last - x : x, y};
    }
}
