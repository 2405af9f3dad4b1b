package org.hydramix.engine.predict;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.net.NetworkSpec;

/**
 * One way to look at square patches: laid down in some orientation, then moved right and down.
 *
 * <p>A network finds a centroid between places that lie a stride apart, and errs towards the nearest of them. Turning and mirroring
 * a patch does not help: its middle stays where it was on that grid. Moved by a quarter of the stride in every orientation, the
 * patch lies on the grid in two ways that are half a stride apart, and what both err by cancels out. Measured on hospitals held
 * out: 0.1 to 0.3 px nearer, classes as before, see benchmarks/NOTEBOOK.md.
 *
 * @param orientation of the patches
 * @param moved to the right and down afterwards, in px, {@code [0, size)}; what comes in is the mirror image of the patch
 * @param size side of a patch in px
 */
record View(Orientation orientation, int moved, int size) {

    private static final int CHANNELS = 3;

    /** Two phases of the grid, as far from each other as can be. */
    private static final int PARTS_OF_THE_STRIDE = 4;

    /** @return one view in each orientation, for patches of the network's size */
    static List<View> all(final NetworkSpec network) {
        final List<View> views = new ArrayList<>();
        for (final Orientation orientation : Orientation.values()) {
            views.add(new View(orientation, network.stride() / PARTS_OF_THE_STRIDE, network.patchSize()));
        }
        return views;
    }

    /**
     * @param rgb {@code [patches, size, size, 3]}
     * @return views of the patches
     */
    byte[] apply(final byte[] rgb) {
        final byte[] laid = orientation.apply(rgb, size);
        final byte[] out = new byte[laid.length];
        final int row = size * CHANNELS;
        for (int first = 0; first < laid.length; first += size * row) {
            for (int y = 0; y < size; y++) {
                final int from = first + inside(y) * row;
                final int to = first + y * row;
                for (int x = 0; x < moved; x++) {
                    System.arraycopy(laid, from + inside(x) * CHANNELS, out, to + x * CHANNELS, CHANNELS);
                }
                System.arraycopy(laid, from, out, to + moved * CHANNELS, row - moved * CHANNELS);
            }
        }
        return out;
    }

    /** @return where the pixel at that row or column of the view comes from; the first pixel is not repeated by the mirror */
    private int inside(final int place) {
        return Math.abs(place - moved);
    }

    /** @return the column of a point of the view in the patch, both as fractions of the side */
    float x(final float viewX, final float viewY) {
        return orientation.x(back(viewX), back(viewY), 1);
    }

    /** @return the row of a point of the view in the patch, both as fractions of the side */
    float y(final float viewX, final float viewY) {
        return orientation.y(back(viewX), back(viewY), 1);
    }

    private float back(final float fraction) {
        return fraction - (float)moved / size;
    }
}
