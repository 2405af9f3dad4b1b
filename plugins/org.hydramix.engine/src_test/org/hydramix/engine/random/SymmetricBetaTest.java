package org.hydramix.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricBetaTest {

    private static final int DRAWS = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.75, 1, 4})
    void hasTheMomentsOfBeta(final double alpha) {
        final var beta = new SymmetricBeta(alpha);
        final var rng = SeededRandom.of(5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            final double x = beta.sample(rng);
            sum += x;
            squares += (x - 0.5) * (x - 0.5);
        }
        // Beta(α, α) has mean 1/2 and variance 1 / (4 (2 α + 1))
        final double variance = 1 / (4 * (2 * alpha + 1));
        assertEquals(0.5, sum / DRAWS, 5 * Math.sqrt(variance / DRAWS));
        assertEquals(variance, squares / DRAWS, 0.03 * variance + 0.001);
    }

    @Test
    void tinyShapeStaysInRange() {
        final var beta = new SymmetricBeta(1e-4);
        final var rng = SeededRandom.of(6);
        for (int i = 0; i < 1000; i++) {
            final double x = beta.sample(rng);
            assertTrue(x >= 0 && x <= 1, "outside [0, 1]: " + x);
        }
    }

    @Test
    void shapeMustBePositive() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SymmetricBeta(0)).getMessage()
            .contains("above 0"));
    }
}
