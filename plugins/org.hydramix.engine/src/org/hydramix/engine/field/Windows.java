package org.hydramix.engine.field;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.net.NetworkSpec;

/**
 * The patches of a crop: windows that lie a stride apart, row by row.
 *
 * @param cropSize side of a crop in px
 * @param patchSize side of a window in px
 * @param stride between windows in px
 * @param side windows along a side of the crop
 */
record Windows(int cropSize, int patchSize, int stride, int side) {

    static Windows of(final int cropSize, final NetworkSpec spec) {
        return new Windows(cropSize, spec.patchSize(), spec.stride(),
            (cropSize + spec.stride() - 1) / spec.stride() - spec.mapSize() + 1);
    }

    int count() {
        return side * side;
    }

    /** @return distance of the window's left border from the crop's in px */
    int left(final int window) {
        return window % side * stride;
    }

    /** @return distance of the window's upper border from the crop's in px */
    int top(final int window) {
        return window / side * stride;
    }

    /** @return distance of the window's middle from the crop's left border in px */
    double middleX(final int window) {
        return left(window) + patchSize / 2.0;
    }

    /** @return distance of the window's middle from the crop's upper border in px */
    double middleY(final int window) {
        return top(window) + patchSize / 2.0;
    }

    /**
     * @param augmentation without shift: flips and quarter turns take windows to windows
     * @return {@code [count]}, where each window of the crop comes to lie in the augmented crop
     */
    int[] moved(final Augmentation augmentation) {
        final int[] to = new int[count()];
        for (int window = 0; window < to.length; window++) {
            final double[] middle = augmentation.apply(middleX(window) / cropSize, middleY(window) / cropSize);
            to[window] = index(middle[1]) * side + index(middle[0]);
        }
        return to;
    }

    private int index(final double middle) {
        return (int)Math.round((middle * cropSize - patchSize / 2.0) / stride);
    }
}
