package org.hydramix.engine.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Windows windows = Windows.of(64, new NetworkSpec(10, 1, 3, 16));

    @Test
    void windowsLieAStrideApartAndEndWithTheCrop() {
        assertEquals(13, windows.side());
        assertEquals(0, windows.left(0));
        assertEquals(48, windows.left(12));
        assertEquals(64, windows.left(12) + windows.patchSize());
        assertEquals(4, windows.top(13));
    }

    @Test
    void anAugmentedCropHasTheSameWindowsInOtherPlaces() {
        final SeededRandom rng = SeededRandom.of(3);
        final var augmenter = new Augmenter(AugmentationStrength.STRONG, 64).withoutShift();
        for (int n = 0; n < 20; n++) {
            final Augmentation drawn = augmenter.draw(rng);
            final int[] moved = windows.moved(drawn);
            final int[] sorted = moved.clone();
            Arrays.sort(sorted);
            for (int w = 0; w < sorted.length; w++) {
                assertEquals(w, sorted[w], "a window got lost");
                final double[] middle = drawn.apply(windows.middleX(w) / 64, windows.middleY(w) / 64);
                assertEquals(windows.middleX(moved[w]), middle[0] * 64, 1e-9);
                assertEquals(windows.middleY(moved[w]), middle[1] * 64, 1e-9);
            }
        }
    }

    @Test
    void aWindowShowsTheNearestCellOrBackgroundOrNothingIsSaid() {
        final WindowLabels labels = WindowLabels.unknown(windows.count(), 3);
        // window 0 has its middle at (8, 8)
        labels.label(0, windows, List.of(new Field.Cell(new Centroid(10, 7), 1), new Field.Cell(new Centroid(8, 12), 0)),
            SpotFields.SETTINGS, 2);
        assertArrayEquals(new float[]{0, 1, 0}, Arrays.copyOf(labels.distributions(), 3));
        assertEquals(10f / 16, labels.centroids()[0]);
        assertEquals(7f / 16, labels.centroids()[1]);
        // window 1 has its middle at (12, 8): 2.2 px from the first cell
        assertEquals(6f / 16, labels.centroids()[2]);
        // window 3, at (20, 8), is 10 px away from it: clear
        assertArrayEquals(new float[]{0, 0, 1}, Arrays.copyOfRange(labels.distributions(), 9, 12));
        assertTrue(Float.isNaN(labels.centroids()[6]));
        // window 13 * 3, at (8, 20), is 8 px from the second cell; window 2, at (16, 8), 6.1 px from the first
        assertEquals(1, labels.known()[39]);
        assertEquals(1, labels.known()[2]);
        // window 15, at (16, 12), lies 7.8 px from both: clear; window 14, at (12, 12), belongs to the second cell
        assertArrayEquals(new float[]{1, 0, 0}, Arrays.copyOfRange(labels.distributions(), 42, 45));
    }

    @Test
    void betweenCellAndBackgroundNothingIsSaid() {
        final WindowLabels labels = WindowLabels.unknown(windows.count(), 3);
        labels.label(0, windows, List.of(new Field.Cell(new Centroid(13, 8), 0)), SpotFields.SETTINGS, 2);
        assertEquals(0, labels.known()[0], "5 px away: farther than a cell, nearer than background");
        assertEquals(0, labels.distributions()[0] + labels.distributions()[1] + labels.distributions()[2]);
        assertEquals(1, labels.known()[1]);
    }
}
