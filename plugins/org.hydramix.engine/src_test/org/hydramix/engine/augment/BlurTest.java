package org.hydramix.engine.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** The blur against the Gaussian. */
class BlurTest {

    private static final int SIZE = 15;

    @Test
    void anEvenPatchStaysEven() {
        final byte[] rgb = new byte[SIZE * SIZE * 3];
        Arrays.fill(rgb, (byte)200);
        final byte[] out = rgb.clone();
        new Blur(SIZE, 1.5).apply(out, 0);
        assertArrayEquals(rgb, out);
    }

    @Test
    void aPointBecomesAGaussian() {
        final byte[] rgb = new byte[SIZE * SIZE * 3];
        rgb[(7 * SIZE + 7) * 3 + 1] = (byte)255;
        new Blur(SIZE, 1).apply(rgb, 0);
        // 255 / (2π): the discrete kernel differs by less than a level
        assertEquals(40.6, rgb[(7 * SIZE + 7) * 3 + 1] & 0xff, 1);
        assertEquals(40.6 * Math.exp(-0.5), rgb[(7 * SIZE + 8) * 3 + 1] & 0xff, 1);
        assertEquals(40.6 * Math.exp(-2.5), rgb[(8 * SIZE + 9) * 3 + 1] & 0xff, 1);
        assertEquals(0, rgb[(7 * SIZE + 7) * 3], "other channels");
    }

    @Test
    void noSigmaNoChange() {
        final byte[] rgb = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        final byte[] out = rgb.clone();
        new Blur(2, 0).apply(out, 0);
        assertArrayEquals(rgb, out);
    }
}
