package org.hydramix.engine.score;

import java.util.stream.DoubleStream;

/** Means that leave out what is not defined. */
final class Means {

    private Means() {
    }

    /** @return the mean of all that is not NaN; NaN if there is nothing */
    static double ofDefined(final DoubleStream values) {
        return values.filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** @return the middle value, or the mean of the two in the middle; NaN if there is nothing */
    static double median(final double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        final double[] sorted = DoubleStream.of(values).sorted().toArray();
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
