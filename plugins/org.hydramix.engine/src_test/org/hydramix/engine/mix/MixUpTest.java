package org.hydramix.engine.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;

import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;

class MixUpTest {

    private static final MixPlan PLAN = new MixPlan(new int[]{1, 0, 2}, new float[]{0.75f, 0.5f, 1});

    @Test
    void pixelsByHand() {
        final byte[] rgb = {0, 100, (byte)200, (byte)255, 7, 8};
        final FloatBuffer out = FloatBuffer.allocate(2);
        MixUp.pixels(rgb, 2, 0, PLAN, out);
        assertArrayEquals(new float[]{0.25f * 200, 0.75f * 100 + 0.25f * 255}, out.array(), 1e-4f);
        MixUp.pixels(rgb, 2, 2, PLAN, out.clear());
        assertArrayEquals(new float[]{7, 8}, out.array());
    }

    @Test
    void distributionsByHand() {
        assertArrayEquals(new float[]{0.75f, 0.25f, 0.5f, 0.5f, 0.3f, 0.7f},
            MixUp.distributions(new float[]{1, 0, 0, 1, 0.3f, 0.7f}, 2, PLAN), 1e-6f);
    }

    @Test
    void centroidsByHand() {
        final var points = new WeightedCentroids(new float[]{0.2f, 0.4f, 0.6f, 0.8f, 0.1f, 0.1f}, new float[]{1, 1, 1});
        final WeightedCentroids mixed = MixUp.centroids(points, PLAN);
        assertArrayEquals(new float[]{0.3f, 0.5f, 0.4f, 0.6f, 0.1f, 0.1f}, mixed.xy(), 1e-6f);
        assertArrayEquals(new float[]{1, 1, 1}, mixed.weights(), 1e-6f);
    }

    @Test
    void whereOneCentroidIsUnknownTheOtherCountsWithItsShare() {
        final WeightedCentroids mixed = MixUp.centroids(
            WeightedCentroids.of(new float[]{Float.NaN, Float.NaN, 0.6f, 0.8f, 1.1f, 0.5f}), PLAN);
        assertArrayEquals(new float[]{0.25f, 0.5f, 0}, mixed.weights(), 1e-6f);
        assertArrayEquals(new float[]{0.6f, 0.8f, 0.6f, 0.8f, 0.5f, 0.5f}, mixed.xy(), 1e-6f);
    }

    @Test
    void planKeepsTheLargerShare() {
        final MixPlan plan = MixPlan.draw(1000, 0.75, SeededRandom.of(1));
        double sum = 0;
        for (final float lambda : plan.lambdas()) {
            assertTrue(lambda >= 0.5f && lambda <= 1, "not in [0.5, 1]: " + lambda);
            sum += lambda;
        }
        // E max(λ, 1 − λ) for Beta(0.75, 0.75), by numerical integration of the density: 0.7782
        assertEquals(0.7782, sum / 1000, 0.025);
    }

    @Test
    void alphaZeroDoesNotMix() {
        for (final float lambda : MixPlan.draw(50, 0, SeededRandom.of(1)).lambdas()) {
            assertEquals(1, lambda);
        }
    }
}
