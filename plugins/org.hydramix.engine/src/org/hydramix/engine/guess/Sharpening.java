package org.hydramix.engine.guess;

/** Temperature sharpening: qᵢ ∝ q̄ᵢ^(1/T). */
public final class Sharpening {

    private Sharpening() {
    }

    /**
     * @param distributions {@code [count, classes]}, each row sums to 1
     * @param classes length of a row
     * @param temperature T in {@code (0, 1]}; 1 changes nothing
     * @return the sharpened rows; each sums to 1
     */
    public static float[] sharpen(final float[] distributions, final int classes, final double temperature) {
        final float[] sharp = new float[distributions.length];
        final double[] row = new double[classes];
        for (int from = 0; from < distributions.length; from += classes) {
            double largest = 0;
            for (int c = 0; c < classes; c++) {
                largest = Math.max(largest, distributions[from + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                // Relative to the largest, as a power of small probabilities may underflow.
                row[c] = Math.pow(distributions[from + c] / largest, 1 / temperature);
                sum += row[c];
            }
            for (int c = 0; c < classes; c++) {
                sharp[from + c] = (float)(row[c] / sum);
            }
        }
        return sharp;
    }
}
