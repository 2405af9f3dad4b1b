package org.hydramix.benchmarks.shared;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A linear axis of a picture.
 *
 * @param low value at the first pixel
 * @param high value at the last pixel
 * @param step between two ticks
 * @param first pixel; may be beyond the last, for an axis that points up
 * @param last pixel
 */
record Axis(double low, double high, double step, double first, double last) {

    private static final int TICKS = 5;

    /** What ticks may be apart, times a power of ten. */
    private static final double[] STEPS = {1, 2, 5, 10};

    /** @return an axis that shows all values, with ticks at round numbers; NaN is not shown */
    static Axis showing(final DoubleStream values, final double first, final double last) {
        final var seen = values.filter(Double::isFinite).summaryStatistics();
        final double least = seen.getCount() == 0 ? 0 : seen.getMin();
        final double most = seen.getCount() == 0 ? 1 : seen.getMax();
        final double wanted = Math.max(most - least, 1e-3) / TICKS;
        final double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        final double step = DoubleStream.of(STEPS).map(s -> s * power).filter(s -> s >= wanted * 0.999).min()
            .orElseThrow();
        final double low = Math.floor(least / step + 1e-9) * step;
        final double high = Math.max(Math.ceil(most / step - 1e-9) * step, low + step);
        return new Axis(low, high, step, first, last);
    }

    /** @return the pixel of a value */
    double at(final double value) {
        return first + (value - low) / (high - low) * (last - first);
    }

    /** @return values of the ticks */
    double[] ticks() {
        final int count = (int)Math.round((high - low) / step);
        final double[] ticks = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            ticks[i] = low + i * step;
        }
        return ticks;
    }

    /** @return the text at a tick, with as many digits as tell it from its neighbours */
    String label(final double tick) {
        final int digits = (int)Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", tick + 0.0);
    }
}
