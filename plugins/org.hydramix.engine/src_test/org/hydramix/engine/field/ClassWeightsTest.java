package org.hydramix.engine.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ClassWeightsTest {

    private static final float[] SHARES = {0.04f, 0.16f, 0, 0.8f};

    @Test
    void withoutBalanceAllCountAlike() {
        assertArrayEquals(new float[]{1, 1, 1, 1}, ClassWeights.of(SHARES, 0), 1e-6f);
    }

    /** Weights 1/0.2 and 1/0.4, of which the cells' mean is (0.04 · 5 + 0.16 · 2.5) / 0.2 = 3. */
    @Test
    void halfwayTheRootOfTheShareCounts() {
        assertArrayEquals(new float[]{5 / 3f, 2.5f / 3, 1, 1}, ClassWeights.of(SHARES, 0.5), 1e-6f);
    }

    @Test
    void fullBalanceGivesEachClassTheSameSum() {
        final float[] weights = ClassWeights.of(SHARES, 1);
        assertArrayEquals(new float[]{0.1f, 0.1f}, new float[]{weights[0] * 0.04f, weights[1] * 0.16f}, 1e-6f);
    }

    @Test
    void backgroundAloneChangesNothing() {
        assertArrayEquals(new float[]{1, 1}, ClassWeights.of(new float[]{0, 1}, 0.5), 0);
    }
}
