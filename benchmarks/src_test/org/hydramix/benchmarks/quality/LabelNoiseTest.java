package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hydramix.engine.data.PatchSet;
import org.junit.jupiter.api.Test;

class LabelNoiseTest {

    private static final int CLASSES = 3;

    private static PatchSet patches(final int count) {
        final float[] distributions = new float[count * CLASSES];
        for (int i = 0; i < count; i++) {
            distributions[i * CLASSES + i % CLASSES] = 1;
        }
        return new PatchSet(1, CLASSES, new byte[count * 3], distributions, new float[count * 2]);
    }

    private static int label(final PatchSet patches, final int row) {
        int label = -1;
        for (int c = 0; c < CLASSES; c++) {
            if (patches.distributions()[row * CLASSES + c] == 1) {
                assertEquals(-1, label, "two labels");
                label = c;
            }
        }
        return label;
    }

    @Test
    void theStatedShareIsWrong() {
        for (final double share : new double[]{0, 0.2, 0.4, 1}) {
            final PatchSet noisy = LabelNoise.flip(patches(100), share, 1);
            int wrong = 0;
            for (int i = 0; i < 100; i++) {
                wrong += label(noisy, i) == i % CLASSES ? 0 : 1;
            }
            assertEquals(Math.round(share * 100), wrong);
        }
    }

    @Test
    void wrongLabelsAreDrawnEvenlyFromTheOtherClasses() {
        final int count = 6000;
        final PatchSet noisy = LabelNoise.flip(patches(count), 1, 1);
        int next = 0;
        for (int i = 0; i < count; i++) {
            next += label(noisy, i) == (i + 1) % CLASSES ? 1 : 0;
        }
        // Five standard deviations of a fair coin.
        assertEquals(count / 2.0, next, 5 * Math.sqrt(count / 4.0));
    }

    @Test
    void moreNoiseKeepsTheWrongLabelsOfLess() {
        final PatchSet less = LabelNoise.flip(patches(100), 0.2, 1);
        final PatchSet more = LabelNoise.flip(patches(100), 0.4, 1);
        for (int i = 0; i < 100; i++) {
            assertTrue(label(less, i) == i % CLASSES || label(less, i) == label(more, i));
        }
    }

    @Test
    void theSeedDecidesAndTheOriginalStays() {
        final PatchSet original = patches(100);
        assertArrayEquals(LabelNoise.flip(original, 0.4, 1).distributions(),
            LabelNoise.flip(original, 0.4, 1).distributions());
        assertTrue(!java.util.Arrays.equals(LabelNoise.flip(original, 0.4, 1).distributions(),
            LabelNoise.flip(original, 0.4, 2).distributions()));
        assertArrayEquals(patches(100).distributions(), original.distributions());
    }
}
