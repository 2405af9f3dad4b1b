package org.hydramix.benchmarks.speed;

/**
 * How far the series of {@link ScalingPart} go.
 *
 * @param labelled patches
 * @param unlabelled patches
 * @param side of a slide in px
 */
record Largest(int labelled, int unlabelled, int side) {

    /** A few minutes on two cores. */
    static final Largest QUICK = new Largest(10_000, 10_000, 4000);

    /** Hours. */
    static final Largest FULL = new Largest(10_000, 100_000, 32_000);
}
