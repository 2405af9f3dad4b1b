package org.hydramix.engine.loss;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossSettingsTest {

    @Test
    void valuesOutsideTheirRangeAreNamed() {
        refused("cross-entropy weight", -1, 0, 1, 1, 0);
        refused("location weight", 1, 0, Double.NaN, 1, 0);
        refused("unlabelled loss", 1, 0, 1, Double.POSITIVE_INFINITY, 0);
        refused("above 0", 0, 0, 1, 1, 0);
        refused("from 0 to 1, not 1.5", 1, 0, 1, 1, 1.5);
    }

    private static void refused(final String part, final double alpha, final double beta, final double location,
        final double unlabelled, final double ramp) {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> new LossSettings(alpha, beta, location, unlabelled, ramp, GuessLoss.SQUARED_ERROR)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
