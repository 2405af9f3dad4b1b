package org.hydramix.engine.predict;

import org.hydramix.engine.tile.RgbImage;

/** The mirror images of a patch or an image; each is its own inverse. */
public enum Mirror {
        /** As it is. */
        NONE(false, false),
        /** Left and right swapped. */
        COLUMNS(true, false),
        /** Top and bottom swapped. */
        ROWS(false, true),
        /** Both: half a turn. */
        BOTH(true, true);

    private static final int CHANNELS = 3;

    private final boolean columns;

    private final boolean rows;

    Mirror(final boolean columns, final boolean rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param rgb {@code [patches, size, size, 3]}
     * @param size side of a patch in px
     * @return the mirrored patches
     */
    byte[] apply(final byte[] rgb, final int size) {
        final byte[] out = new byte[rgb.length];
        final int pixels = rgb.length / CHANNELS;
        for (int i = 0; i < pixels; i++) {
            final int x = i % size;
            final int y = i / size % size;
            final int patch = i - y * size - x;
            final int from = patch + (rows ? size - 1 - y : y) * size + (columns ? size - 1 - x : x);
            System.arraycopy(rgb, from * CHANNELS, out, i * CHANNELS, CHANNELS);
        }
        return out;
    }

    /** @return the mirrored image */
    public RgbImage apply(final RgbImage image) {
        return this == NONE ? image : new RgbImage(image.width(), image.height(), mirrored(image));
    }

    private byte[] mirrored(final RgbImage image) {
        final byte[] out = new byte[image.rgb().length];
        int to = 0;
        for (int y = 0; y < image.height(); y++) {
            final int row = row(y, image.height()) * image.width();
            for (int x = 0; x < image.width(); x++) {
                System.arraycopy(image.rgb(), (row + column(x, image.width())) * CHANNELS, out, to, CHANNELS);
                to += CHANNELS;
            }
        }
        return out;
    }

    /** @return where a column of {@code [0, count)} comes to lie */
    public int column(final int index, final int count) {
        return columns ? count - 1 - index : index;
    }

    /** @return where a row of {@code [0, count)} comes to lie */
    public int row(final int index, final int count) {
        return rows ? count - 1 - index : index;
    }

    /** @return where a distance from the left border comes to lie, borders being at 0 and {@code width} */
    public float column(final float distance, final int width) {
        return columns ? width - distance : distance;
    }

    /** @return where a distance from the upper border comes to lie, borders being at 0 and {@code height} */
    public float row(final float distance, final int height) {
        return rows ? height - distance : distance;
    }

    /** @return column fraction in the patch that was mirrored */
    float x(final float fraction) {
        return columns ? 1 - fraction : fraction;
    }

    /** @return row fraction in the patch that was mirrored */
    float y(final float fraction) {
        return rows ? 1 - fraction : fraction;
    }
}
