package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;

class GuessAverageTest {

    private final Augmenter augmenter = new Augmenter(AugmentationStrength.FLIPS, 8);

    /** Two copies say (0.8, 0.2) and (0.4, 0.6): mean (0.6, 0.4), overlap with it 0.8 each. */
    @Test
    void twoCopiesByHand() {
        final Guesses guess = GuessAverage.of(2, new float[]{0.8f, 0.2f, 0.4f, 0.6f}, new float[]{0.5f, 0.5f, 0.5f, 0.5f},
            drawn(2, 1));
        assertArrayEquals(new float[]{0.6f, 0.4f}, guess.distributions(), 1e-6f);
        assertEquals(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4), guess.entropy()[0], 1e-6);
        assertEquals(0.8, guess.agreement()[0], 1e-6);
        assertEquals(1, guess.count());
    }

    @Test
    void sureAndUnanimous() {
        final Guesses guess = GuessAverage.of(2, new float[]{1, 0, 1, 0}, new float[4], drawn(2, 1));
        assertEquals(0, guess.entropy()[0]);
        assertEquals(1, guess.agreement()[0]);
    }

    @Test
    void geometryIsUndone() {
        final Augmentation[][] drawn = drawn(3, 4);
        final float[] seen = new float[3 * 4 * 2];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 4; i++) {
                final double[] moved = drawn[k][i].apply(0.3 + 0.1 * i, 0.7);
                seen[(k * 4 + i) * 2] = (float)moved[0];
                seen[(k * 4 + i) * 2 + 1] = (float)moved[1];
            }
        }
        final float[] probabilities = new float[3 * 4 * 2];
        Arrays.fill(probabilities, 0.5f);
        assertArrayEquals(new float[]{0.3f, 0.7f, 0.4f, 0.7f, 0.5f, 0.7f, 0.6f, 0.7f},
            GuessAverage.of(2, probabilities, seen, drawn).centroids(), 1e-6f);
    }

    private Augmentation[][] drawn(final int copies, final int count) {
        final var rng = SeededRandom.of(9);
        final Augmentation[][] drawn = new Augmentation[copies][count];
        for (final Augmentation[] copy : drawn) {
            for (int i = 0; i < count; i++) {
                copy[i] = augmenter.draw(rng);
            }
        }
        return drawn;
    }
}
