package org.hydramix.benchmarks.speed;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Several measurements of the same in short.
 *
 * @param median the middle one; the mean of the two in the middle of an even number
 * @param low the smallest
 * @param high the largest
 * @param count how many
 */
record Spread(double median, double low, double high, int count) {

    /** @param values at least one */
    static Spread of(final double... values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int half = sorted.length / 2;
        final double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** @return of the values after a conversion */
    static Spread of(final double[] values, final DoubleUnaryOperator conversion) {
        return of(Arrays.stream(values).map(conversion).toArray());
    }

    /** @return of the quotients of pairs */
    static Spread ofRatios(final double[] numerators, final double[] denominators) {
        final double[] ratios = new double[numerators.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = numerators[i] / denominators[i];
        }
        return of(ratios);
    }
}
