package org.hydramix.engine.simulate;

/** Smooth random fields: random values on a lattice, blended in between. */
final class ValueNoise {

    private final long seed;

    ValueNoise(final long seed) {
        this.seed = seed;
    }

    /**
     * @param scale distance of the lattice points in px
     * @return a value in {@code [−1, 1]}
     */
    double at(final double x, final double y, final double scale) {
        final double column = x / scale;
        final double row = y / scale;
        final int left = (int)Math.floor(column);
        final int top = (int)Math.floor(row);
        final double right = smooth(column - left);
        final double down = smooth(row - top);
        final double upper = blend(lattice(left, top), lattice(left + 1, top), right);
        final double lower = blend(lattice(left, top + 1), lattice(left + 1, top + 1), right);
        return blend(upper, lower, down);
    }

    /** @return detail at three scales, each half as large and half as strong, about {@code [−1, 1]} */
    double rough(final double x, final double y, final double scale) {
        return (at(x, y, scale) + at(x + 91, y + 17, scale / 2) / 2 + at(x + 13, y + 57, scale / 4) / 4) / 1.75;
    }

    /** Scrambles the place into a number: the finaliser of SplitMix64 (Steele et al. 2014). */
    private double lattice(final int column, final int row) {
        long z = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) * 0x1p-63;
    }

    private static double smooth(final double t) {
        return t * t * (3 - 2 * t);
    }

    private static double blend(final double a, final double b, final double t) {
        return a + (b - a) * t;
    }
}
