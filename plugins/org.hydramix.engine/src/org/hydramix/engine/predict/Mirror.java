package org.hydramix.engine.predict;

/** The mirror images of a patch; each is its own inverse. */
enum Mirror {
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

    /** @return column fraction in the patch that was mirrored */
    float x(final float fraction) {
        return columns ? 1 - fraction : fraction;
    }

    /** @return row fraction in the patch that was mirrored */
    float y(final float fraction) {
        return rows ? 1 - fraction : fraction;
    }
}
