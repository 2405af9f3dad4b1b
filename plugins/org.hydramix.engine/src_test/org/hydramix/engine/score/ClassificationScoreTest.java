package org.hydramix.engine.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class ClassificationScoreTest {

    private static final double[] UNKNOWN = {};

    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void threeClasses() {
        // truth a a a a b b b c; predicted a a b c b b a c
        final ClassificationScore score = ClassificationScore.of(ABC, new int[]{0, 0, 0, 0, 1, 1, 1, 2},
            new int[]{0, 0, 1, 2, 1, 1, 0, 2}, UNKNOWN);
        assertArrayEquals(new long[][]{{2, 1, 1}, {1, 2, 0}, {0, 0, 1}}, score.confusion());
        assertEquals(8, score.cases());
        assertEquals(5 / 8.0, score.accuracy(), 1e-12);
        assertEquals((2 / 4.0 + 2 / 3.0 + 1) / 3, score.balancedAccuracy(), 1e-12);
        final ClassScore a = score.perClass().get(0);
        assertEquals(2 / 3.0, a.precision(), 1e-12);
        assertEquals(0.5, a.recall(), 1e-12);
        assertEquals(4 / 7.0, a.f1(), 1e-12);
        assertEquals(4, a.support());
        // F1: a 4/7, b 2·(2/3)(2/3)/(4/3) = 2/3, c 2·(1/2)·1/(3/2) = 2/3
        assertEquals((4 / 7.0 + 2 / 3.0 + 2 / 3.0) / 3, score.macroF1(), 1e-12);
        assertTrue(Double.isNaN(score.calibrationError()));
    }

    @Test
    void calibration() {
        // bin 0.90…: confidences 0.95, 0.95, accuracy 1/2, gap 0.45; bin 0.53…0.6: 0.55 right, gap 0.45
        final ClassificationScore score = ClassificationScore.of(List.of("a", "b"), new int[]{0, 0, 1},
            new int[]{0, 1, 1}, new double[]{0.95, 0.95, 0.55});
        assertEquals((2 * 0.45 + 0.45) / 3, score.calibrationError(), 1e-12);
        assertEquals(0,
            ClassificationScore.of(List.of("a"), new int[]{0}, new int[]{0}, new double[]{1}).calibrationError(),
                1e-12);
    }

    @Test
    void degenerateCases() {
        final ClassificationScore none = ClassificationScore.of(ABC, new int[0], new int[0], UNKNOWN);
        assertTrue(Double.isNaN(none.accuracy()) && Double.isNaN(none.macroF1())
            && Double.isNaN(none.balancedAccuracy()));
        // b is only missed, c occurs nowhere
        final ClassificationScore one = ClassificationScore.of(ABC, new int[]{0, 1}, new int[]{0, 0}, UNKNOWN);
        assertEquals(0, one.perClass().get(1).f1());
        assertTrue(Double.isNaN(one.perClass().get(1).precision()));
        assertTrue(Double.isNaN(one.perClass().get(2).f1()));
        assertEquals((2 / 3.0 + 0) / 2, one.macroF1(), 1e-12);
        assertEquals(0.5, one.balancedAccuracy(), 1e-12);
    }

    @Test
    void arraysMustBelongTogether() {
        assertThrows(IllegalArgumentException.class,
            () -> ClassificationScore.of(ABC, new int[]{0}, new int[]{0, 1}, UNKNOWN));
    }
}
