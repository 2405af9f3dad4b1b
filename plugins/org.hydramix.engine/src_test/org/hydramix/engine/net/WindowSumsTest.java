package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hydramix.engine.Natives;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

class WindowSumsTest {

    /** Sums and both gradients, against sums taken one by one in double precision. */
    @ParameterizedTest
    @CsvSource({"1, 1, 4, 4, 4", "1, 3, 10, 10, 10", "3, 1, 2, 8, 5", "4, 3, 4, 16, 16", "12, 1, 10, 40, 37", "2, 2, 3, 5, 6"})
    void isTheSumOverEveryWindow(final int count, final int kernels, final int side, final int height,
        final int width) throws Exception {
        final int down = height - side + 1;
        final int across = width - side + 1;
        final float[] p = noise(count * height * width, 1);
        final float[] k = noise(kernels * side * side, 2);
        final float[] g = noise(count * kernels * down * across, 3);
        final double[] sums = new double[g.length];
        final double[] ofPlanes = new double[p.length];
        final double[] ofKernels = new double[k.length];
        for (int i = 0; i < g.length; i++) {
            final int plane = i / (kernels * down * across);
            final int kernel = i / (down * across) % kernels;
            final int y = i / across % down;
            final int x = i % across;
            for (int u = 0; u < side; u++) {
                for (int v = 0; v < side; v++) {
                    final int from = (plane * height + y + u) * width + x + v;
                    final int with = (kernel * side + u) * side + v;
                    sums[i] += (double)p[from] * k[with];
                    ofPlanes[from] += (double)g[i] * k[with];
                    ofKernels[with] += (double)g[i] * p[from];
                }
            }
        }
        try (NDManager manager = Natives.manager()) {
            final NDArray planes = manager.create(p, new Shape(count, height, width));
            final NDArray kernel = manager.create(k, new Shape(kernels, side, side));
            planes.setRequiresGradient(true);
            kernel.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                final NDArray found = WindowSums.of(planes, kernel);
                assertEquals(new Shape(count, kernels, down, across), found.getShape());
                collector.backward(found.mul(manager.create(g, found.getShape())).sum());
                assertClose(sums, found);
            }
            assertClose(ofPlanes, planes.getGradient());
            assertClose(ofKernels, kernel.getGradient());
        }
    }

    private static float[] noise(final int length, final long seed) {
        final SeededRandom rng = SeededRandom.of(seed);
        final float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)rng.nextGaussian();
        }
        return values;
    }

    private static void assertClose(final double[] expected, final NDArray found) {
        final float[] values = found.toFloatArray();
        double largest = 0;
        for (final double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertEquals(expected.length, values.length);
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], values[i], 1e-5 * largest);
        }
    }
}
