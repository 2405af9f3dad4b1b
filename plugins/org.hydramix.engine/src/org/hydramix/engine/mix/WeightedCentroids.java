package org.hydramix.engine.mix;

/**
 * Centroids with what each counts in the location loss.
 *
 * @param xy {@code [count, 2]}, x then y as fractions of the patch; always finite
 * @param weights {@code [count]}, in {@code [0, 1]}; 0 where there is no centroid
 */
public record WeightedCentroids(float[] xy, float[] weights) {

    /** Stands where there is no centroid: finite, as 0 · NaN would spoil the loss. */
    public static final float UNKNOWN = 0.5f;

    /**
     * @param xy {@code [count, 2]}; NaN, or outside {@code [0, 1]}, where there is no centroid
     * @return weight 1 where there is one, else 0
     */
    public static WeightedCentroids of(final float[] xy) {
        final float[] finite = xy.clone();
        final float[] weights = new float[xy.length / 2];
        for (int i = 0; i < weights.length; i++) {
            if (inside(xy[i * 2]) && inside(xy[i * 2 + 1])) {
                weights[i] = 1;
            } else {
                finite[i * 2] = UNKNOWN;
                finite[i * 2 + 1] = UNKNOWN;
            }
        }
        return new WeightedCentroids(finite, weights);
    }

    private static boolean inside(final float fraction) {
        return fraction >= 0 && fraction <= 1;
    }
}
