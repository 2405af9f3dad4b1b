package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Predictions;
import org.junit.jupiter.api.Test;

class SurroundingCellsTest {

    /** Two cells of one image and one of another; a quarter of the labels was of the first class. */
    @Test
    void byHand() throws Exception {
        final var alone = new Predictions(2, new float[]{0.5f, 0.5f, 0.9f, 0.1f, 0.4f, 0.6f}, new float[6]);
        final Places places = Places.join(List.of(new Places(List.of("a"), new int[]{0, 0}, new float[]{0, 0, 5, 5}),
            new Places(List.of("b"), new int[]{0}, new float[2])));
        final Predictions said = SurroundingCells.regard(alone, places, 20, new float[]{0.25f, 0.75f},
            Monitor.NONE);
        // the other cell says 0.9 and 0.1, three usual ones and the labels 0.25 and 0.75, each with a doubt of 0.05
        final double first = 0.5 * ((0.9 + 0.75) / 4 + 0.05) / 0.3;
        final double second = 0.5 * ((0.1 + 2.25) / 4 + 0.05) / 0.8;
        assertEquals(first / (first + second), said.probability(0, 0), 1e-6);
        final double third = 0.9 * ((0.5 + 0.75) / 4 + 0.05) / 0.3;
        final double fourth = 0.1 * ((0.5 + 2.25) / 4 + 0.05) / 0.8;
        assertEquals(third / (third + fourth), said.probability(1, 0), 1e-6);
        assertEquals(0.4f, said.probability(2, 0));
    }

    @Test
    void partsAreTheWhole() {
        final var first = new Places(List.of("a", "b"), new int[]{1, 0}, new float[]{1, 2, 3, 4});
        final var second = new Places(List.of("c", "a"), new int[]{1, 0}, new float[]{5, 6, 7, 8});
        final Places all = Places.join(List.of(first, second));
        assertEquals(List.of("b", "a", "c"), all.images());
        assertArrayEquals(new int[]{0, 1, 1, 2}, all.image());
        assertArrayEquals(new float[]{1, 2, 3, 4, 5, 6, 7, 8}, all.xy());
        final var predictions = Predictions.join(2, List.of(new Predictions(2, new float[]{1, 0}, new float[]{7, 8}),
            new Predictions(2, new float[]{0, 1, 0.5f, 0.5f}, new float[]{1, 2, 3, 4})));
        assertArrayEquals(new float[]{1, 0, 0, 1, 0.5f, 0.5f}, predictions.probabilities());
        assertArrayEquals(new float[]{7, 8, 1, 2, 3, 4}, predictions.centroids());
    }
}
