package org.hydramix.benchmarks.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    /** NIST/SEMATECH e-Handbook, table 1.3.6.7.2: t(0.975; 2). */
    private static final double T_OF_TWO_DEGREES = 4.303;

    /** The same table: t(0.975; 4). */
    private static final double T_OF_FOUR_DEGREES = 2.776;

    @Test
    void intervalByHand() {
        final var found = PairedDifference.of(1, 2, 3);
        assertEquals(3, found.pairs());
        assertEquals(2, found.mean(), 1e-12);
        assertEquals(1, found.deviation(), 1e-12);
        assertEquals(2 - T_OF_TWO_DEGREES / Math.sqrt(3), found.low(), 1e-3);
        assertEquals(2 + T_OF_TWO_DEGREES / Math.sqrt(3), found.high(), 1e-3);
        assertFalse(found.excludesZero());
    }

    @Test
    void fiveSeedsAsInTheBenchmark() {
        final var found = PairedDifference.of(0.02, 0.04, 0.03, 0.05, 0.01);
        // deviations −0.01, 0.01, 0, 0.02, −0.02: variance 0.001 / 4
        assertEquals(0.03 - T_OF_FOUR_DEGREES * Math.sqrt(0.00025 / 5), found.low(), 1e-5);
        assertTrue(found.excludesZero());
        assertTrue(PairedDifference.of(-0.02, -0.04, -0.03, -0.05, -0.01).excludesZero());
    }

    @Test
    void onePairHasNoInterval() {
        final var found = PairedDifference.of(0.5);
        assertEquals(0.5, found.mean());
        assertTrue(Double.isNaN(found.low()) && Double.isNaN(found.high()));
        assertFalse(found.excludesZero());
    }

    @Test
    void noPairsHaveNoMean() {
        assertTrue(Double.isNaN(PairedDifference.of().mean()));
    }
}
