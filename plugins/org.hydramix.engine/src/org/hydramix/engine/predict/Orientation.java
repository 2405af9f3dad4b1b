package org.hydramix.engine.predict;

import java.util.List;

import org.hydramix.engine.tile.RgbImage;

/**
 * The eight ways to lay down a picture: its mirror images and quarter turns. Tissue has no top, so that a network may look at all
 * of them and its answers be averaged.
 *
 * <p>A view is made by mirroring first and swapping rows and columns last.
 */
public enum Orientation {
        /** As it is. */
        UPRIGHT(false, false, false),
        /** Left and right swapped. */
        COLUMNS(true, false, false),
        /** Top and bottom swapped. */
        ROWS(false, true, false),
        /** Both: half a turn. */
        BOTH(true, true, false),
        /** Rows are columns. */
        SIDES(false, false, true),
        /** A quarter turn. */
        SIDES_AND_COLUMNS(true, false, true),
        /** A quarter turn the other way. */
        SIDES_AND_ROWS(false, true, true),
        /** Mirrored at the other diagonal. */
        SIDES_AND_BOTH(true, true, true);

    /**
     * Enough for whole images, where neighbouring windows vote, too: all eight found the same cells and classes for twice the time, see
     * benchmarks/NOTEBOOK.md.
     */
    public static final List<Orientation> MIRRORED = List.of(UPRIGHT, COLUMNS, ROWS, BOTH);

    private static final int CHANNELS = 3;

    private final boolean columns;

    private final boolean rows;

    private final boolean sides;

    Orientation(final boolean columns, final boolean rows, final boolean sides) {
        this.columns = columns;
        this.rows = rows;
        this.sides = sides;
    }

    /**
     * @param rgb {@code [patches, size, size, 3]}
     * @param size side of a patch in px
     * @return views of the patches
     */
    byte[] apply(final byte[] rgb, final int size) {
        final byte[] out = new byte[rgb.length];
        final int patch = size * size * CHANNELS;
        for (int from = 0; from < rgb.length; from += patch) {
            view(rgb, from, size, size, out);
        }
        return out;
    }

    /** @return a view of the image */
    public RgbImage apply(final RgbImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        final byte[] out = new byte[image.rgb().length];
        view(image.rgb(), 0, image.width(), image.height(), out);
        return sides ? new RgbImage(image.height(), image.width(), out)
            : new RgbImage(image.width(), image.height(), out);
    }

    /** Reads row by row, which is the way that pixels lie. */
    private void view(final byte[] rgb, final int offset, final int width, final int height, final byte[] out) {
        int from = offset;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(rgb, from, out, offset + placeOf(y, x, height, width) * CHANNELS, CHANNELS);
                from += CHANNELS;
            }
        }
    }

    /**
     * @param row in the original, {@code [0, height)}
     * @param column in the original, {@code [0, width)}
     * @return where it comes to lie in the view, counted row by row
     */
    public int placeOf(final int row, final int column, final int height, final int width) {
        final int c = columns ? width - 1 - column : column;
        final int r = rows ? height - 1 - row : row;
        return sides ? c * height + r : r * width + c;
    }

    /**
     * @param viewX distance from the left border of the view
     * @param viewY distance from its upper border, in the same unit
     * @param width of the original
     * @return distance from the left border of the original
     */
    public float x(final float viewX, final float viewY, final float width) {
        final float along = sides ? viewY : viewX;
        return columns ? width - along : along;
    }

    /**
     * @param viewX distance from the left border of the view
     * @param viewY distance from its upper border, in the same unit
     * @param height of the original
     * @return distance from the upper border of the original
     */
    public float y(final float viewX, final float viewY, final float height) {
        final float along = sides ? viewX : viewY;
        return rows ? height - along : along;
    }
}
