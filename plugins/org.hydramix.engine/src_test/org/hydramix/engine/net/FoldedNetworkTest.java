package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.hydramix.engine.Natives;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Folding changes nothing but rounding, whichever blocks have a way around. */
class FoldedNetworkTest {

    private static final int SIZE = 24;

    static Stream<NetworkSpec> networks() {
        return Stream.of(
            // every block has a way around; the first has none; every second block has none, and the last are dilated
            new NetworkSpec(10, 2, 3, SIZE), new NetworkSpec(10, 1, 3, SIZE, 8, 1, 1),
            new NetworkSpec(16, 2, 3, SIZE, 8, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void saysTheSameAsNormalisingStepByStep(final NetworkSpec spec) throws Exception {
        try (NDManager manager = Natives.manager()) {
            final var network = new WideResNet(spec);
            final var rng = SeededRandom.of(1);
            final float[] parameters = network.parameters().initial(rng);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] += (float)(0.02 * rng.nextGaussian());
            }
            final float[] statistics = network.statistics().initial(rng);
            for (int i = 0; i < statistics.length; i++) {
                final double noise = 0.3 * rng.nextGaussian();
                statistics[i] = (float)(statistics[i] == 0 ? noise : Math.exp(noise));
            }
            final NDArray p = manager.create(parameters);
            final NDArray s = manager.create(statistics);
            final NDArray images = images(manager, rng);
            final NetworkOutput expected = network.forward(p, s, images, NormMode.PREDICT);
            final NetworkOutput folded = network.folded(p, s).forward(images);
            final float[] logits = expected.logits().toFloatArray();
            float largest = 0;
            for (final float logit : logits) {
                largest = Math.max(largest, Math.abs(logit));
            }
            assertTrue(largest > 0.1, "there must be something to compare");
            assertArrayEquals(logits, folded.logits().toFloatArray(), 2e-5f * largest);
            assertArrayEquals(expected.centroids().toFloatArray(), folded.centroids().toFloatArray(), 1e-5f);
            assertEquals(expected.logits().getShape(), folded.logits().getShape());
        }
    }

    private static NDArray images(final NDManager manager, final SeededRandom rng) {
        final float[] pixels = new float[4 * SIZE * SIZE * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float)rng.nextGaussian();
        }
        return manager.create(pixels, new Shape(4, SIZE, SIZE, 3)).transpose(0, 3, 1, 2);
    }
}
