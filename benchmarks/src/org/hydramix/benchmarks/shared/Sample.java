package org.hydramix.benchmarks.shared;

import java.util.stream.DoubleStream;

/**
 * Some values in short.
 *
 * @param count n
 * @param mean NaN without values
 * @param deviation standard deviation with denominator n − 1; NaN with fewer than two values
 */
public record Sample(int count, double mean, double deviation) {

    /** @param values none of them NaN, or the result is NaN, too */
    public static Sample of(final double... values) {
        final double mean = DoubleStream.of(values).average().orElse(Double.NaN);
        final double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Sample(values.length, mean,
            values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)));
    }
}
