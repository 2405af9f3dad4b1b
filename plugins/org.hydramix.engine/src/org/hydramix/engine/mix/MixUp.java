package org.hydramix.engine.mix;

import java.nio.FloatBuffer;

/** Mixes as planned. Rows are patches; all arrays are row by row. */
public final class MixUp {

    private static final int BYTE = 0xff;

    private MixUp() {
    }

    /**
     * Pixels of one mixed patch: λ' · own + (1 − λ') · partner's.
     *
     * @param rgb {@code [count, patchBytes]}, uint8
     * @param patchBytes length of a row
     * @param row which patch
     * @param plan whom to mix with
     * @param out receives {@code patchBytes} values in {@code [0, 255]} from its position on
     */
    public static void pixels(final byte[] rgb, final int patchBytes, final int row, final MixPlan plan,
        final FloatBuffer out) {
        final float lambda = plan.lambdas()[row];
        final float rest = 1 - lambda;
        final int own = row * patchBytes;
        final int other = plan.partners()[row] * patchBytes;
        for (int i = 0; i < patchBytes; i++) {
            out.put(lambda * (rgb[own + i] & BYTE) + rest * (rgb[other + i] & BYTE));
        }
    }

    /**
     * @param distributions {@code [count, classes]}
     * @param classes length of a row
     * @param plan whom to mix with
     * @return {@code [count, classes]}
     */
    public static float[] distributions(final float[] distributions, final int classes, final MixPlan plan) {
        final float[] mixed = new float[distributions.length];
        for (int row = 0; row < plan.count(); row++) {
            final float lambda = plan.lambdas()[row];
            final int other = plan.partners()[row] * classes;
            for (int c = 0; c < classes; c++) {
                mixed[row * classes + c] =
                    lambda * distributions[row * classes + c] + (1 - lambda) * distributions[other + c];
            }
        }
        return mixed;
    }

    /**
     * Mixes centroids with their weights: c' = (λ' w c + (1 − λ') w₂ c₂) / w' with w' = λ' w + (1 − λ') w₂. Where one of
     * two is unknown (weight 0), the other's is used with its share of the weight.
     *
     * @param points how much each centroid counts; 0 where there is none
     * @param plan whom to mix with
     * @return mixed centroids and weights
     */
    public static WeightedCentroids centroids(final WeightedCentroids points, final MixPlan plan) {
        final float[] xy = new float[points.xy().length];
        final float[] weights = new float[plan.count()];
        for (int row = 0; row < plan.count(); row++) {
            final int other = plan.partners()[row];
            final float own = plan.lambdas()[row] * points.weights()[row];
            final float others = (1 - plan.lambdas()[row]) * points.weights()[other];
            final float sum = own + others;
            weights[row] = sum;
            for (int d = 0; d < 2; d++) {
                xy[row * 2 + d] = sum == 0 ? WeightedCentroids.UNKNOWN
                    : (own * points.xy()[row * 2 + d] + others * points.xy()[other * 2 + d]) / sum;
            }
        }
        return new WeightedCentroids(xy, weights);
    }
}
