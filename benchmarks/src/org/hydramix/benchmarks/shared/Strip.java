package org.hydramix.benchmarks.shared;

/**
 * Values of one thing in a plot: a dot for each, a bar for their mean and its 95 % confidence interval.
 *
 * @param label what they are of
 * @param values NaN is not shown
 */
public record Strip(String label, double... values) {

    Sample sample() {
        return Sample.of(values);
    }

    /** @return half the length of the interval; 0 if there is none */
    double reach() {
        final double reach = PairedDifference.halfWidth(sample());
        return Double.isNaN(reach) ? 0 : reach;
    }
}
