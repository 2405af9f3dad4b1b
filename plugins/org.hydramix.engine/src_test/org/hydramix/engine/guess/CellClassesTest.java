package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CellClassesTest {

    private static final CellClasses CLASSES = new CellClasses(3);

    /** A likely cell, an unlikely one and plain background. */
    private static final float[] GUESSES = {0.6f, 0.2f, 0.2f, 0.05f, 0.15f, 0.8f, 0, 0, 1};

    @Test
    void aClassIsThatOfTheCellIfThereIsOne() {
        assertArrayEquals(new float[]{0.75f, 0.25f, 0.25f, 0.75f, 0.5f, 0.5f}, CLASSES.ofCells(GUESSES), 1e-6f);
    }

    @Test
    void sharesCountEachWindowAsFarAsItShowsACell() {
        assertArrayEquals(new float[]{0.65f, 0.35f}, CLASSES.shares(GUESSES), 1e-6f);
    }

    @Test
    void joiningUndoesIt() {
        assertArrayEquals(GUESSES, CLASSES.join(CLASSES.ofCells(GUESSES), GUESSES), 1e-6f);
    }

    @Test
    void otherClassesLeaveTheBackgroundAlone() {
        final float[] sharp = {0.9f, 0.1f, 0.1f, 0.9f, 0.5f, 0.5f};
        assertArrayEquals(new float[]{0.72f, 0.08f, 0.2f, 0.02f, 0.18f, 0.8f, 0, 0, 1}, CLASSES.join(sharp, GUESSES), 1e-6f);
    }
}
