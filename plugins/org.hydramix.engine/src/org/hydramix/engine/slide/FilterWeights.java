package org.hydramix.engine.slide;

/**
 * Which source pixels make one target pixel along one axis. When the image shrinks, the mean over the target pixel's
 * area, pixels that lie in it partly counting in part; when it grows, linear interpolation between pixel centres. What
 * lies outside the source does not count: the border stays free of a white or dark rim.
 */
final class FilterWeights {

    private final double factor;

    private final int length;

    /**
     * @param factor source px per target px, more than 0
     * @param length of the source in px
     */
    FilterWeights(final double factor, final int length) {
        this.factor = factor;
        this.length = length;
    }

    /** @return the first source pixel that counts for {@code target} */
    int first(final int target) {
        final double start = factor >= 1 ? target * factor : (target + 0.5) * factor - 0.5;
        return clamp((long)Math.floor(start));
    }

    /** @return the last source pixel that counts for {@code target}, included */
    int last(final int target) {
        final long last = factor >= 1 ? (long)Math.ceil((target + 1) * factor) - 1
            : (long)Math.floor((target + 0.5) * factor - 0.5) + 1;
        return Math.max(first(target), clamp(last));
    }

    /** @return weights of the source pixels {@code first … last} for {@code target}; their sum is 1 */
    float[] of(final int target) {
        final int first = first(target);
        final double[] weights = new double[last(target) - first + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = factor >= 1 ? overlap(target, first + i) : tent(target, first + i);
            sum += weights[i];
        }
        final float[] normalised = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            normalised[i] = sum > 0 ? (float)(weights[i] / sum) : 1f / weights.length;
        }
        return normalised;
    }

    private double overlap(final int target, final int source) {
        return Math.max(0, Math.min((target + 1) * factor, source + 1.0) - Math.max(target * factor, source));
    }

    private double tent(final int target, final int source) {
        return Math.max(0, 1 - Math.abs((target + 0.5) * factor - 0.5 - source));
    }

    private int clamp(final long index) {
        return (int)Math.max(0, Math.min(length - 1L, index));
    }
}
