package org.hydramix.engine.augment;

/** One drawn augmentation of a square patch. Immutable, safe for use from several threads. */
public final class Augmentation {

    private final Geometry geometry;

    private final StainJitter colour;

    private final Blur blur;

    Augmentation(final Geometry geometry, final StainJitter colour, final Blur blur) {
        this.geometry = geometry;
        this.colour = colour;
        this.blur = blur;
    }

    /**
     * Augments the pixels of one patch.
     *
     * @param src holds the patch as {@code [size, size, 3]}, uint8; not changed
     * @param srcOffset of the patch's first byte
     * @param dst receives the augmented patch in the same layout; its range must not overlap the source's
     * @param dstOffset of the first byte written
     */
    public void apply(final byte[] src, final int srcOffset, final byte[] dst, final int dstOffset) {
        move(src, srcOffset, dst, dstOffset);
        colour.apply(dst, dstOffset, geometry.pixels());
        blur.apply(dst, dstOffset);
    }

    /**
     * Moves, turns and mirrors the pixels of one patch in the same way, and leaves their colours and focus as they are.
     *
     * @param src holds the patch as {@code [size, size, 3]}, uint8; not changed
     * @param srcOffset of the patch's first byte
     * @param dst receives the moved patch in the same layout; its range must not overlap the source's
     * @param dstOffset of the first byte written
     */
    public void move(final byte[] src, final int srcOffset, final byte[] dst, final int dstOffset) {
        geometry.apply(src, srcOffset, dst, dstOffset);
    }

    /**
     * Moves a centroid along with the pixels. A shift may move a centroid near the border out of the patch, by at most
     * the shift; the result is not clamped, so that {@link #undo} gives the point back.
     *
     * @param fx column as a fraction of the patch
     * @param fy row as a fraction of the patch
     * @return x and y after augmentation; NaN stays NaN
     */
    public double[] apply(final double fx, final double fy) {
        return geometry.apply(fx, fy);
    }

    /**
     * The inverse of {@link #apply(double, double)}: a centroid found in the augmented patch, in the original.
     *
     * @param fx column as a fraction of the augmented patch
     * @param fy row as a fraction of the augmented patch
     * @return x and y in the original patch; NaN stays NaN
     */
    public double[] undo(final double fx, final double fy) {
        return geometry.undo(fx, fy);
    }
}
