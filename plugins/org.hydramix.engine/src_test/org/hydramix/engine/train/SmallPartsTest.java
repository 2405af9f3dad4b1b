package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.predict.Predictions;
import org.junit.jupiter.api.Test;

/** History, evaluation, words and ranges. */
class SmallPartsTest {

    @Test
    void historySurvivesAsBits() {
        final var rows = List.of(
            new HistoryRow(5, 0.1, 2, 3, 1, 1.5, 0.5, 0.7, Double.NaN, Double.NaN, Double.NaN, List.of()),
            new HistoryRow(9, 0.1 + 1e-17, 2, 3, 1, 1.5, 0.5, 0.7, 0.1, 0.2, 3.3, List.of(0.25, 0.75)));
        assertEquals(rows, HistoryTensor.rows(HistoryTensor.of(rows, 2), 2));
    }

    /** Truth a, a, b; predicted a, b, b: accuracy 2/3; F1 of both classes 2/3. Errors 1 px and 5 px, one without. */
    @Test
    void evaluationByHand() {
        final float nan = Float.NaN;
        final var truth = new PatchSet(10, 2, new byte[900], new float[]{1, 0, 1, 0, 0, 1},
            new float[]{0.5f, 0.5f, nan, nan, 0.2f, 0.2f});
        final var said = new Predictions(2, new float[]{0.9f, 0.1f, 0.3f, 0.7f, 0.4f, 0.6f},
            new float[]{0.6f, 0.5f, 0, 0, 0.5f, 0.6f});
        final Evaluation found = Evaluation.of(said, truth);
        assertEquals(2 / 3.0, found.accuracy(), 1e-9);
        assertEquals(2 / 3.0, found.macroF1(), 1e-9);
        assertEquals(3, found.locationError(), 1e-5);
        assertEquals(2 / 3.0, found.score(), 1e-9);
    }

    @Test
    void progressInWords() {
        assertEquals("Step 3 of 10, loss 0.500, about 42 s left", StepClock.words(3, 10, 0.5, 42.3));
        assertEquals("Step 3 of 10, loss 0.500, about 3 min left", StepClock.words(3, 10, 0.5, 200));
    }

    @Test
    void rangesOfTheScheduleAreNamed() {
        final String steps = assertThrows(IllegalArgumentException.class,
            () -> new Schedule(0, 64, 64, 0.1, 0, 0.9, 1, 0)).getMessage();
        assertTrue(steps.contains("number of steps must be at least 1, not 0"), steps);
        final String rate = assertThrows(IllegalArgumentException.class,
            () -> new Schedule(1, 64, 64, Double.NaN, 0, 0.9, 1, 0)).getMessage();
        assertTrue(rate.contains("learning rate"), rate);
        final String decay = assertThrows(IllegalArgumentException.class,
            () -> new Schedule(1, 64, 64, 0.1, 0, 1, 1, 0)).getMessage();
        assertTrue(decay.contains("weight average"), decay);
        final String warmUp = assertThrows(IllegalArgumentException.class, () -> new GuessSettings(true, true, 1))
            .getMessage();
        assertTrue(warmUp.contains("0 to below 1, not 1"), warmUp);
        final String neighbours = assertThrows(IllegalArgumentException.class,
            () -> GuessSettings.DEFAULT.withNeighbours(-1)).getMessage();
        assertTrue(neighbours.contains("number of neighbours must be 0 or more, not -1"), neighbours);
    }
}
