package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.hydramix.engine.Natives;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

class WideResNetTest {

    private static final NetworkSpec SPEC = new NetworkSpec(10, 1, 3, 18);

    /**
     * Counted by hand for three classes and 40 px. WRN-10-1: stem 432; groups of one block 4,672, 14,432 and 57,536 with
     * norms; last norm 128; heads 64 + 100 + 3 · 128 + 3.
     */
    @ParameterizedTest
    @CsvSource({"10, 1, 77751"})
    void hasAsManyParametersAsCountedByHand(final int depth, final int width, final int count) {
        assertEquals(count, new WideResNet(new NetworkSpec(depth, width, 3, 40)).parameters().length());
    }

    @Test
    void initialValuesDependOnTheSeedAlone() {
        final Layout layout = new WideResNet(SPEC).parameters();
        final float[] values = layout.initial(SeededRandom.of(1));
        assertArrayEquals(values, layout.initial(SeededRandom.of(1)));
        assertFalse(Arrays.equals(values, layout.initial(SeededRandom.of(2))));
    }

    @Test
    void kernelsBeginWithHesDeviationAndScalesWithOne() {
        final Layout layout = new WideResNet(SPEC).parameters();
        final float[] values = layout.initial(SeededRandom.of(1));
        final float[] decayed = layout.decayMask();
        int from = 0;
        for (final ParameterSpec entry : layout.entries()) {
            double squares = 0;
            for (int i = from; i < from + entry.length(); i++) {
                squares += values[i] * values[i];
                assertEquals(entry.role() == ParameterSpec.Role.KERNEL ? 1 : 0, decayed[i], entry.name());
            }
            switch (entry.role()) {
                case KERNEL -> {
                    final double variance = 2.0 / (entry.length() / entry.shape()[0]);
                    // 5 standard deviations of a mean of squares of normal values
                    assertEquals(variance, squares / entry.length(),
                        5 * variance * Math.sqrt(2.0 / entry.length()), entry.name());
                }
                case SCALE -> assertEquals(entry.length(), squares, entry.name());
                case SHIFT -> assertEquals(0, squares, entry.name());
            }
            from += entry.length();
        }
        assertEquals(values.length, from);
    }

    @Test
    void bothHeadsHaveTheirShapesAndRanges() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final var network = new Fixture(manager);
            final NetworkOutput output = network.forward(NormMode.PREDICT);
            assertEquals(new Shape(4, 3), output.logits().getShape());
            assertEquals(new Shape(4, 2), output.centroids().getShape());
            for (final float fraction : output.centroids().toFloatArray()) {
                assertTrue(fraction > 0 && fraction < 1, "outside the patch: " + fraction);
            }
        }
    }

    @Test
    void predictingLeavesRunningStatisticsAndTrainingMovesThem() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final var network = new Fixture(manager);
            final float[] before = network.statistics.toFloatArray();
            network.forward(NormMode.PREDICT);
            assertArrayEquals(before, network.statistics.toFloatArray());
            network.forward(NormMode.TRAIN);
            final float[] after = network.statistics.toFloatArray();
            // first norm: mean and variance of each of the 16 channels of the stem
            for (int i = 0; i < 32; i++) {
                assertNotEquals(before[i], after[i]);
            }
        }
    }

    @Test
    void aPatchIsPredictedTheSameAloneAndInABatch() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final var network = new Fixture(manager);
            final float[] together = network.forward(NormMode.PREDICT).logits().toFloatArray();
            final NDArray second = network.patches.get("1:2");
            final float[] alone = network.network
                .forward(network.parameters, network.statistics, second, NormMode.PREDICT).logits().toFloatArray();
            assertArrayEquals(Arrays.copyOfRange(together, 3, 6), alone, 1e-5f);
        }
    }

    /** A network with random weights and four random patches. */
    private static final class Fixture {

        final WideResNet network = new WideResNet(SPEC);

        final NDArray parameters;

        final NDArray statistics;

        final NDArray patches;

        Fixture(final NDManager manager) {
            parameters = manager.create(network.parameters().initial(SeededRandom.of(1)));
            statistics = manager.create(network.statistics().initial(SeededRandom.of(1)));
            final float[] pixels = new float[4 * 18 * 18 * 3];
            final var rng = SeededRandom.of(2);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float)rng.nextGaussian();
            }
            patches = manager.create(pixels, new Shape(4, 18, 18, 3)).transpose(0, 3, 1, 2);
        }

        NetworkOutput forward(final NormMode mode) {
            return network.forward(parameters, statistics, patches, mode);
        }
    }
}
