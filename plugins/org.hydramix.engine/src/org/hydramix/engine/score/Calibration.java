package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Accuracy against stated confidence, in bins of equal width.
 *
 * @param bins those that have cases, from the least confidence to the greatest
 */
public record Calibration(List<Bin> bins) {

    /** As usual since Guo et al. 2017 (arXiv 1706.04599). */
    private static final int BINS = 15;

    /**
     * Cases of about the same confidence.
     *
     * @param confidence their mean, {@code [0, 1]}
     * @param accuracy share of them that is right, {@code [0, 1]}
     * @param cases at least 1
     */
    public record Bin(double confidence, double accuracy, int cases) {
    }

    /** The list is copied. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * @param confidence {@code [cases]}, {@code [0, 1]}
     * @param right {@code [cases]}
     */
    public static Calibration of(final double[] confidence, final boolean[] right) {
        final double[] sums = new double[BINS];
        final int[] hits = new int[BINS];
        final int[] cases = new int[BINS];
        for (int i = 0; i < confidence.length; i++) {
            final int bin = Math.max(0, Math.min(BINS - 1, (int)(confidence[i] * BINS)));
            sums[bin] += confidence[i];
            hits[bin] += right[i] ? 1 : 0;
            cases[bin]++;
        }
        final List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (cases[bin] > 0) {
                bins.add(new Bin(sums[bin] / cases[bin], (double)hits[bin] / cases[bin], cases[bin]));
            }
        }
        return new Calibration(bins);
    }

    /** @return mean of |accuracy − confidence| over the bins, weighted by their cases; NaN without cases */
    public double error() {
        return bins.stream().mapToDouble(bin -> bin.cases * Math.abs(bin.accuracy - bin.confidence)).sum()
            / bins.stream().mapToInt(Bin::cases).sum();
    }
}
