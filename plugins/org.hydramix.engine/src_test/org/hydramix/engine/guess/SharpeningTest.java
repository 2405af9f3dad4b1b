package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SharpeningTest {

    /** T = 1/2: squares 0.36, 0.09, 0.01 over 0.46; and 0.25, 0.25, 0 over 0.5. */
    @Test
    void powersByHand() {
        final float[] sharp = Sharpening.sharpen(new float[]{0.6f, 0.3f, 0.1f, 0.5f, 0.5f, 0}, 3, 0.5);
        assertArrayEquals(new float[]{36 / 46f, 9 / 46f, 1 / 46f, 0.5f, 0.5f, 0}, sharp, 1e-6f);
    }

    @Test
    void temperatureOneChangesNothing() {
        final float[] row = {0.2f, 0.3f, 0.5f};
        assertArrayEquals(row, Sharpening.sharpen(row, 3, 1), 1e-7f);
    }

    @Test
    void tinyTemperatureDoesNotUnderflow() {
        final float[] sharp = Sharpening.sharpen(new float[]{0.34f, 0.33f, 0.33f}, 3, 0.001);
        assertEquals(1, sharp[0], 1e-6);
        assertEquals(1, sharp[0] + sharp[1] + sharp[2], 1e-6);
    }
}
