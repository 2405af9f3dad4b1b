package org.hydramix.engine.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Stain changes against the law of Lambert and Beer. */
class StainJitterTest {

    private static final double[] ONE = {1, 1};

    private static final double[] NONE = {0, 0};

    @Test
    void nothingChangedIsTheIdentity() {
        final byte[] all = allLevels();
        final byte[] out = all.clone();
        new StainJitter(ONE, NONE, 1, 0).apply(out, 0, out.length / 3);
        assertArrayEquals(all, out);
    }

    @Test
    void theTablesGiveEveryLevelBack() {
        final byte[] all = allLevels();
        final byte[] out = all.clone();
        // far too small a change to move a level, but enough to take the way through the tables
        new StainJitter(ONE, NONE, 1 + 1e-9, 0).apply(out, 0, out.length / 3);
        assertArrayEquals(all, out);
    }

    @Test
    void twiceTheHaematoxylinIsTwiceItsDensity() {
        // unit vector of (0.65, 0.70, 0.29): 0.6511, 0.7012, 0.2905; I = 256·exp(−OD) − 1
        final byte[] pixel = stained(0.6);
        new StainJitter(new double[]{2, 1}, NONE, 1, 0).apply(pixel, 0, 1);
        final byte[] expected = stained(1.2);
        for (int c = 0; c < 3; c++) {
            // two levels: the pixel was rounded before its density was doubled
            assertEquals(expected[c] & 0xff, pixel[c] & 0xff, 2);
        }
    }

    @Test
    void eosinScalingLeavesPureHaematoxylinAlone() {
        final byte[] pixel = stained(0.6);
        new StainJitter(new double[]{1, 2}, NONE, 1, 0).apply(pixel, 0, 1);
        for (int c = 0; c < 3; c++) {
            assertEquals(stained(0.6)[c] & 0xff, pixel[c] & 0xff, 2);
        }
    }

    @Test
    void anEosinOffsetTurnsGlassPink() {
        final byte[] white = {(byte)255, (byte)255, (byte)255};
        new StainJitter(ONE, new double[]{0, 0.2}, 1, 0).apply(white, 0, 1);
        // eosin 0.2 · (0.0701, 0.9914, 0.1102): 256·exp(−OD) − 1 = 251.4, 209.0, 249.4
        // within one level, for the table is as fine as a quarter of it
        final double[] expected = {251.4, 209, 249.4};
        for (int c = 0; c < 3; c++) {
            assertEquals(expected[c], white[c] & 0xff, 1);
        }
    }

    @Test
    void contrastAndBrightnessAreLinearAndClamped() {
        final byte[] grey = {0, 100, (byte)250};
        new StainJitter(ONE, NONE, 1.2, 0.1).apply(grey, 0, 1);
        // (g − 127.5)·1.2 + 127.5 + 25.5: 0, 120, 300 → clamped
        assertArrayEquals(new byte[]{0, 120, (byte)255}, grey);
    }

    private static byte[] stained(final double amount) {
        final double[] stain = {0.6511, 0.7012, 0.2905};
        final byte[] rgb = new byte[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = (byte)Math.round(256 * Math.exp(-amount * stain[c]) - 1);
        }
        return rgb;
    }

    private static byte[] allLevels() {
        final byte[] rgb = new byte[256 * 3];
        for (int i = 0; i < 256; i++) {
            rgb[i * 3] = (byte)i;
            rgb[i * 3 + 1] = (byte)(255 - i);
            rgb[i * 3 + 2] = (byte)(i * 7);
        }
        return rgb;
    }
}
