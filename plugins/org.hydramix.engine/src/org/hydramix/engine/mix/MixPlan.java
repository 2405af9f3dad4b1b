package org.hydramix.engine.mix;

import java.util.Arrays;

import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.random.SymmetricBeta;

/**
 * Who is mixed with whom, and how much.
 *
 * @param partners {@code [count]}, a permutation: patch i is mixed with patch {@code partners[i]}
 * @param lambdas {@code [count]}, λ' = max(λ, 1 − λ) in {@code [0.5, 1]}, the share of patch i itself
 */
public record MixPlan(int[] partners, float[] lambdas) {

    /**
     * @param count of patches
     * @param alpha of Beta(α, α); 0 leaves every patch as it is
     * @param rng source of all choices
     * @return a plan with one λ a patch
     */
    public static MixPlan draw(final int count, final double alpha, final SeededRandom rng) {
        final int[] partners = rng.permutation(count);
        final float[] lambdas = new float[count];
        if (alpha == 0) {
            Arrays.fill(lambdas, 1);
            return new MixPlan(partners, lambdas);
        }
        final var beta = new SymmetricBeta(alpha);
        for (int i = 0; i < count; i++) {
            final double lambda = beta.sample(rng);
            lambdas[i] = (float)Math.max(lambda, 1 - lambda);
        }
        return new MixPlan(partners, lambdas);
    }

    /** @return whether any patch is mixed with another at all */
    public boolean mixes() {
        for (final float lambda : lambdas) {
            if (lambda != 1) {
                return true;
            }
        }
        return false;
    }

    /** @return number of patches */
    public int count() {
        return partners.length;
    }
}
