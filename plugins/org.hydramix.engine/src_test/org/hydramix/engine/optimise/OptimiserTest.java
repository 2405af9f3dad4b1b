package org.hydramix.engine.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hydramix.engine.Natives;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

class OptimiserTest {

    @Test
    void adamWithDecoupledDecayAgainstDoubles() throws Exception {
        final float[] start = {1, -2, 0.5f};
        final float[] mask = {1, 1, 0};
        final float[][] gradients = {{0.1f, -0.2f, 3}, {-0.4f, -0.2f, 0}, {0.05f, 1, -1}};
        final double[] weights = {1, -2, 0.5};
        final double[] m = new double[3];
        final double[] v = new double[3];
        try (NDManager manager = Natives.manager()) {
            final NDArray theta = manager.create(start);
            final var adam = new AdamW(manager.create(new float[3]), manager.create(new float[3]), manager.create(mask),
                0.1);
            for (int t = 1; t <= gradients.length; t++) {
                adam.update(theta, manager.create(gradients[t - 1]), 0.01, t);
                for (int i = 0; i < weights.length; i++) {
                    final double g = gradients[t - 1][i];
                    m[i] = 0.9 * m[i] + 0.1 * g;
                    v[i] = 0.999 * v[i] + 0.001 * g * g;
                    weights[i] -= 0.01 * 0.1 * mask[i] * weights[i];
                    weights[i] -= 0.01 * (m[i] / (1 - Math.pow(0.9, t)))
                        / (Math.sqrt(v[i] / (1 - Math.pow(0.999, t))) + 1e-8);
                }
            }
            for (int i = 0; i < weights.length; i++) {
                assertEquals(weights[i], theta.toFloatArray()[i], 1e-5);
            }
        }
    }

    @Test
    void cosineFallsFromStartToZero() {
        assertEquals(0.4, CosineRate.at(0.4, 0, 100), 1e-12);
        assertEquals(0.2, CosineRate.at(0.4, 50, 100), 1e-12);
        assertEquals(0.4 * 0.5 * (1 + Math.sqrt(0.5)), CosineRate.at(0.4, 25, 100), 1e-12);
        assertEquals(0, CosineRate.at(0.4, 100, 100), 1e-12);
    }

    @Test
    void averageWarmsUp() throws Exception {
        final var average = new WeightAverage(0.99);
        assertEquals(0.1, average.decayAt(0), 1e-12);
        assertEquals(0.5, average.decayAt(8), 1e-12);
        assertEquals(0.99, average.decayAt(100_000), 1e-12);
        try (NDManager manager = Natives.manager()) {
            final NDArray mean = manager.create(new float[]{1, 2});
            average.update(mean, manager.create(new float[]{3, 2}), 8);
            assertEquals(2, mean.toFloatArray()[0], 1e-6);
            assertEquals(2, mean.toFloatArray()[1], 1e-6);
        }
    }

    @Test
    void lateAverageIsTheMeanOfTheLastSteps() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final NDArray weights = manager.create(new float[]{7, 7});
            weights.setRequiresGradient(true);
            final var late = new LateAverage(weights, 2);
            final float[][] steps = {{100, 0}, {200, 0}, {1, 3}, {2, 0}, {6, 0}};
            for (int step = 0; step < steps.length; step++) {
                late.update(manager.create(steps[step]), step);
                if (step < 2) {
                    assertArrayEquals(new float[]{7, 7}, late.values());
                }
            }
            assertArrayEquals(new float[]{3, 1}, late.values(), 1e-6f);
            assertArrayEquals(new float[]{7, 7}, weights.toFloatArray());
        }
    }
}
