package org.hydramix.engine.random;

import java.util.random.RandomGenerator;

/** The distribution Beta(α, α), drawn as X / (X + Y) of two Gamma(α) values. */
public final class SymmetricBeta {

    /** Marsaglia and Tsang's method needs a shape of at least 1; smaller shapes are drawn one higher and scaled. */
    private static final double SMALLEST_DIRECT_SHAPE = 1;

    private final double alpha;

    /** @param alpha shape, above 0 */
    public SymmetricBeta(final double alpha) {
        if (!(alpha > 0)) {
            throw new IllegalArgumentException("The shape of a Beta distribution must be above 0, not " + alpha + ".");
        }
        this.alpha = alpha;
    }

    /** @return a value in {@code [0, 1]} */
    public double sample(final RandomGenerator rng) {
        final double x = logGamma(rng);
        final double y = logGamma(rng);
        // As logarithms: for a small α both gammas may underflow to 0, their ratio does not.
        return 1 / (1 + Math.exp(y - x));
    }

    /** Logarithm of a Gamma(α) value (Marsaglia and Tsang 2000). */
    private double logGamma(final RandomGenerator rng) {
        final boolean small = alpha < SMALLEST_DIRECT_SHAPE;
        final double d = (small ? alpha + 1 : alpha) - 1.0 / 3;
        final double c = 1 / Math.sqrt(9 * d);
        while (true) {
            final double normal = rng.nextGaussian();
            final double root = 1 + c * normal;
            if (root > 0) {
                final double v = root * root * root;
                final double u = 1 - rng.nextDouble();
                if (Math.log(u) < 0.5 * normal * normal + d * (1 - v + Math.log(v))) {
                    // Gamma(α) = Gamma(α + 1) · U^(1/α)
                    final double boost = small ? Math.log(1 - rng.nextDouble()) / alpha : 0;
                    return Math.log(d * v) + boost;
                }
            }
        }
    }
}
