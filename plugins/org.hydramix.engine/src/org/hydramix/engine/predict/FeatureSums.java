package org.hydramix.engine.predict;

/** Sums features over views of the same patches. Rows may be added by several threads, each row by one at a time. */
final class FeatureSums {

    private final int width;

    private final float[] sums;

    private final int[] parts;

    /**
     * @param width features of a patch
     * @param count of patches
     */
    FeatureSums(final int width, final int count) {
        this.width = width;
        sums = new float[count * width];
        parts = new int[count];
    }

    /**
     * @param first patch
     * @param features {@code [rows, width]} of a view of patches from the first on
     */
    void add(final int first, final float[] features) {
        for (int i = 0; i < features.length; i++) {
            sums[first * width + i] += features[i];
        }
        for (int row = 0; row < features.length / width; row++) {
            parts[first + row]++;
        }
    }

    /** @return the means */
    Features features() {
        final short[] values = new short[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Features.halved(sums[i] / parts[i / width]);
        }
        return new Features(width, values);
    }
}
