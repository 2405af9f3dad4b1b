package org.hydramix.engine.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.junit.jupiter.api.Test;

class MixPreviewTest {

    private static final float NAN = Float.NaN;

    /** Two labelled 1 px patches, one unlabelled with a guess and one without. */
    private static TrainingSet set(final double alpha) {
        return new TrainingSet(List.of("a", "b"), 0.5,
            new PatchSet(1, 2, new byte[]{10, 10, 10, 90, 90, 90}, new float[]{1, 0, 0, 1},
                new float[]{0.5f, 0.5f, NAN, NAN}),
            new PatchSet(1, 2, new byte[]{50, 50, 50, 77, 77, 77}, new float[]{0.75f, 0.25f, 0, 0},
                new float[]{0.4f, 0.4f, NAN, NAN}),
            new Recipe(2, AugmentationStrength.FLIPS, 0.5, alpha));
    }

    @Test
    void unlabelledPatchesWithoutAGuessAreLeftOut() {
        final MixPreview preview = MixPreview.of(set(0), 10, 3);
        assertEquals(3, preview.mixed().count());
        for (int row = 0; row < 3; row++) {
            assertEquals(1, preview.lambda()[row]);
            final int from = preview.first()[row];
            assertEquals(new int[]{10, 90, 50}[from], preview.mixed().rgb()[row * 3]);
            // the guess (3/4, 1/4) sharpened with T = 1/2: (9, 1) / 10
            assertEquals(new float[]{1, 0, 0.9f}[from], preview.mixed().distributions()[row * 2], 1e-6);
            assertEquals(from == 1, Float.isNaN(preview.mixed().centroids()[row * 2]));
        }
    }

    @Test
    void mixesWhatItSays() {
        final MixPreview preview = MixPreview.of(set(1), 3, 4);
        final int[] values = {10, 90, 50};
        for (int row = 0; row < 3; row++) {
            final float lambda = preview.lambda()[row];
            assertTrue(lambda >= 0.5f);
            assertEquals(lambda * values[preview.first()[row]] + (1 - lambda) * values[preview.second()[row]],
                preview.mixed().rgb()[row * 3], 0.51);
        }
    }

    @Test
    void sameSeedSamePreview() {
        assertArrayEquals(MixPreview.of(set(1), 2, 8).mixed().rgb(), MixPreview.of(set(1), 2, 8).mixed().rgb());
        assertEquals(2, MixPreview.of(set(1), 2, 8).mixed().count());
    }
}
