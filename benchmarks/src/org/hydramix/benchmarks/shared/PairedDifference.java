package org.hydramix.benchmarks.shared;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean difference of pairs with its 95 % confidence interval, {@code d̄ ± t(0.975; n − 1) · s / √n}, where d̄ and s are
 * mean and standard deviation (denominator n − 1) of the n differences: the paired t-test of Student (1908), see
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 7.3.1.1. It holds if the differences are about normally
 * distributed.
 *
 * @param pairs n
 * @param mean of the differences; NaN without pairs
 * @param deviation standard deviation of the differences; NaN with fewer than two pairs
 * @param low end of the interval; NaN with fewer than two pairs
 * @param high end of the interval; NaN with fewer than two pairs
 */
public record PairedDifference(int pairs, double mean, double deviation, double low, double high) {

    /** Two sides of 2.5 % each. */
    private static final double UPPER_QUANTILE = 0.975;

    /** @param differences one a pair */
    public static PairedDifference of(final double... differences) {
        final Sample sample = Sample.of(differences);
        final double reach = halfWidth(sample);
        return new PairedDifference(sample.count(), sample.mean(), sample.deviation(), sample.mean() - reach,
            sample.mean() + reach);
    }

    /** @return half the length of the 95 % confidence interval of a mean; NaN with fewer than two values */
    public static double halfWidth(final Sample sample) {
        return sample.count() < 2 ? Double.NaN : new TDistribution(sample.count() - 1)
            .inverseCumulativeProbability(UPPER_QUANTILE) * sample.deviation() / Math.sqrt(sample.count());
    }

    /** @return whether the interval leaves out 0; false if there is no interval */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
