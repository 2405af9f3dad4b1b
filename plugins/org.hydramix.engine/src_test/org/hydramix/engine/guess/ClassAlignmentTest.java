package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClassAlignmentTest {

    @Test
    void beginsWithoutEffect() {
        final var alignment = new ClassAlignment(new float[]{0.7f, 0.3f});
        assertArrayEquals(new float[]{0.4f, 0.6f}, alignment.align(new float[]{0.4f, 0.6f}), 1e-6f);
    }

    /** Guesses are all of the first class: the mean moves by 1 %, from 0.5 to 0.505. */
    @Test
    void scalesTowardsTheWantedShares() {
        final var alignment = new ClassAlignment(new float[]{0.5f, 0.5f});
        alignment.observe(new float[]{1, 0, 1, 0});
        assertArrayEquals(new float[]{0.505f, 0.495f}, alignment.recent(), 1e-6f);
        // 0.6 · 0.5/0.505 and 0.4 · 0.5/0.495, made to sum to 1
        final double first = 0.6 / 0.505;
        final double second = 0.4 / 0.495;
        assertArrayEquals(new float[]{(float)(first / (first + second)), (float)(second / (first + second))},
            alignment.align(new float[]{0.6f, 0.4f}), 1e-6f);
    }

    /** As where training goes on from a model that knows the class. */
    @Test
    void guessesOfAClassWithoutLabelsAreNotTakenForOtherClasses() {
        final var alignment = new ClassAlignment(new float[]{0.5f, 0.5f, 0});
        final float[] aligned = alignment.align(new float[]{0.0015f, 0.0005f, 0.998f});
        assertEquals(0.998, aligned[2], 1e-4);
    }

    @Test
    void aClassThatDiesOutIsNotScaledWithoutBound() {
        final var alignment = new ClassAlignment(new float[]{0.5f, 0.5f});
        alignment.restore(new float[]{1, 0});
        final float[] aligned = alignment.align(new float[]{0.999f, 0.001f});
        // at most 0.5 / 1e-3
        assertEquals(0.001 * 500 / (0.001 * 500 + 0.999 * 0.5), aligned[1], 1e-5);
    }
}
