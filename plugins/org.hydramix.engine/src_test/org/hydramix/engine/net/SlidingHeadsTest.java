package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.hydramix.engine.Natives;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

class SlidingHeadsTest {

    private static float[] noise(final int length, final long seed, final double deviation) {
        final SeededRandom rng = SeededRandom.of(seed);
        final float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)(deviation * rng.nextGaussian());
        }
        return values;
    }

    /** Random weights in which also the prior and the shifts are not 0. */
    private static float[] weights(final WideResNet net) {
        final float[] weights = net.parameters().initial(SeededRandom.of(1));
        final float[] more = noise(weights.length, 2, 0.05);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += more[i];
        }
        return weights;
    }

    @ParameterizedTest
    @CsvSource({"24, 0, 1, 1", "24, 8, 1, 1", "22, 6, 1, 1", "40, 10, 2, 1", "40, 10, 2, 2"})
    void anImageOfOnePatchGivesWhatThePatchGives(final int size, final int reach, final int stem,
        final int dilation) throws Exception {
        final var net = new WideResNet(new NetworkSpec(10, 1, 3, size, reach, stem, dilation));
        try (NDManager manager = Natives.manager(); Autograd off = Autograd.off()) {
            final NDArray parameters = manager.create(weights(net));
            final NDArray statistics = manager.create(net.statistics().initial(SeededRandom.of(1)));
            final NDArray patches = manager.create(noise(2 * 3 * size * size, 3, 1), new Shape(2, 3, size, size));
            final NetworkOutput patch = net.forward(parameters, statistics, patches, NormMode.PREDICT);
            final SlidingOutput slid = net.slide(parameters, statistics, patches, NormMode.PREDICT);
            assertEquals(new Shape(2, 3, 1, 1), slid.logits().getShape());
            for (int i = 0; i < 6; i++) {
                assertEquals(patch.logits().toFloatArray()[i], slid.logits().toFloatArray()[i], 1e-4);
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(patch.centroids().toFloatArray()[i], slid.centroids().toFloatArray()[i], 1e-5);
            }
        }
    }

    @Test
    void neighbouringPatchesOfAnImageAreThoseOfTheShiftedImage() throws Exception {
        final var net = new WideResNet(new NetworkSpec(10, 1, 3, 16, 8, 1, 1));
        final int side = 96;
        final float[] pixels = noise(3 * side * side, 3, 1);
        final float[] shifted = pixels.clone();
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x + 8 < side; x++) {
                    shifted[(c * side + y) * side + x] = pixels[(c * side + y) * side + x + 8];
                }
            }
        }
        try (NDManager manager = Natives.manager(); Autograd off = Autograd.off()) {
            final NDArray parameters = manager.create(weights(net));
            final NDArray statistics = manager.create(net.statistics().initial(SeededRandom.of(1)));
            final Shape shape = new Shape(1, 3, side, side);
            final float[] one = net.slide(parameters, statistics, manager.create(pixels, shape), NormMode.PREDICT)
                .logits().toFloatArray();
            final float[] other = net.slide(parameters, statistics, manager.create(shifted, shape), NormMode.PREDICT)
                .logits().toFloatArray();
            final int places = 21;
            for (int row = 3; row < places - 3; row++) {
                for (int column = 3; column < places - 5; column++) {
                    assertEquals(one[row * places + column + 2], other[row * places + column], 1e-4);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 1", "16, 1, 1", "10, 2, 1", "10, 2, 2", "16, 1, 3"})
    void nothingFartherThanTheMarginCounts(final int depth, final int stem, final int dilation) throws Exception {
        final var spec = new NetworkSpec(depth, 1, 2, 32, 0, stem, dilation);
        final var net = new WideResNet(spec);
        final int rim = spec.margin() / spec.stride() + 1;
        final int side = 32 + 2 * rim * spec.stride();
        final float[] pixels = noise(3 * side * side, 3, 1);
        // the middle patch begins rim places from the border: a pixel just beyond its margin, and one just inside
        final int beyond = rim * spec.stride() - spec.margin() - 1;
        try (NDManager manager = Natives.manager(); Autograd off = Autograd.off()) {
            final NDArray parameters = manager.create(weights(net));
            final NDArray statistics = manager.create(net.statistics().initial(SeededRandom.of(1)));
            final double before = middle(net, parameters, statistics, pixels, side, rim, manager);
            assertEquals(before, middle(net, parameters, statistics, changed(pixels, side, beyond), side, rim,
                manager), 1e-5);
            assertNotEquals(before, middle(net, parameters, statistics, changed(pixels, side, beyond + 1), side, rim,
                manager), 1e-5, "the margin is no larger than needed");
        }
    }

    private static float[] changed(final float[] pixels, final int side, final int column) {
        final float[] changed = pixels.clone();
        for (int y = 0; y < side; y++) {
            changed[y * side + column] += 50;
        }
        return changed;
    }

    private static double middle(final WideResNet net, final NDArray parameters, final NDArray statistics,
        final float[] pixels, final int side, final int rim, final NDManager manager) {
        final NDArray logits = net.slide(parameters, statistics, manager.create(pixels, new Shape(1, 3, side, side)),
            NormMode.PREDICT).logits();
        final int places = (int)logits.getShape().get(3);
        return logits.toFloatArray()[rim * places + rim];
    }
}
