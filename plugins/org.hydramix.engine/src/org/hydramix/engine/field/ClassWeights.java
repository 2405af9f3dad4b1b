package org.hydramix.engine.field;

import java.util.Arrays;

/** How much a labelled window counts by its class. */
final class ClassWeights {

    private ClassWeights() {
    }

    /**
     * @param shares of all classes among labelled windows, the background last
     * @param balance 0 for every window alike, 1 for every class of cells alike
     * @return a weight for each class; 1 for the background and, on average, for cells, so that the balance of the two
     *         does not change
     */
    static float[] of(final float[] shares, final double balance) {
        final float[] weights = new float[shares.length];
        Arrays.fill(weights, 1);
        double cells = 0;
        double weighted = 0;
        for (int c = 0; c < shares.length - 1; c++) {
            if (shares[c] > 0) {
                weights[c] = (float)Math.pow(shares[c], -balance);
                cells += shares[c];
                weighted += shares[c] * weights[c];
            }
        }
        for (int c = 0; c < shares.length - 1; c++) {
            if (shares[c] > 0) {
                weights[c] *= (float)(cells / weighted);
            }
        }
        return weights;
    }
}
