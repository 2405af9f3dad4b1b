package org.hydramix.engine.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class LocalisationScoreTest {

    @Test
    void distances() {
        final LocalisationScore score = LocalisationScore.of(
            List.of(new Centroid(0, 0), new Centroid(1, 1), new Centroid(5, 5), new Centroid(0, 0)),
            List.of(new Centroid(3, 4), new Centroid(1, 1), new Centroid(5, 7), new Centroid(0, 13)), 0.5);
        // 5, 0, 2, 13
        assertEquals(5, score.meanPixels());
        assertEquals(3.5, score.medianPixels());
        assertEquals(2.5, score.meanMicrons());
        assertEquals(1.75, score.medianMicrons());
    }

    @Test
    void nothingToMeasure() {
        final LocalisationScore score = LocalisationScore.of(List.of(), List.of(), 0.5);
        assertTrue(Double.isNaN(score.meanPixels()) && Double.isNaN(score.medianPixels()));
    }

    @Test
    void unknownResolution() {
        final LocalisationScore score =
            LocalisationScore.of(List.of(new Centroid(0, 0)), List.of(new Centroid(0, 1)), Double.NaN);
        assertEquals(1, score.medianPixels());
        assertTrue(Double.isNaN(score.meanMicrons()));
    }
}
