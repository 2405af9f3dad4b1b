package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void theNearestComeFirstAndOnlyThoseOfTheSameImage() throws Exception {
        final var places = new Places(List.of("a", "b"), new int[]{0, 0, 1, 0, 1}, new float[]{0, 0, 10, 0, 1, 0, 0, 5,
            9, 9});
        final int[][] found = Neighbours.of(places, 2, Monitor.NONE);
        assertArrayEquals(new int[]{3, 1}, found[0]);
        assertArrayEquals(new int[]{0, 3}, found[1]);
        assertArrayEquals(new int[]{4}, found[2], "there is only one other patch in image b");
        assertArrayEquals(new int[]{0, 1}, found[3]);
    }

    @Test
    void theTextTellsHowFarTheSearchIs() throws Exception {
        final List<String> told = new ArrayList<>();
        Neighbours.of(new Places(List.of("a"), new int[600], new float[1200]), 1, new Monitor() {

            @Override
            public void progress(final double fraction, final String message) {
                told.add(message);
            }

            @Override
            public void checkCancelled() {
                // nobody cancels
            }
        });
        assertEquals(List.of("Looking for neighbours of tile 1 of 600", "Looking for neighbours of tile 257 of 600",
            "Looking for neighbours of tile 513 of 600"), told);
    }

    @Test
    void aPatchAloneHasNone() throws Exception {
        assertArrayEquals(new int[0],
            Neighbours.of(new Places(List.of("a"), new int[]{0}, new float[]{1, 1}), 3, Monitor.NONE)[0]);
    }

    /** The strip that is searched must not be too narrow: the same distances as comparing with every patch. */
    @Test
    void asFoundByComparingWithAll() throws Exception {
        final int count = 300;
        final var rng = SeededRandom.of(3);
        final float[] xy = new float[2 * count];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = rng.nextInt(200);
        }
        final var places = new Places(List.of("a"), new int[count], xy);
        final int[][] found = Neighbours.of(places, 7, Monitor.NONE);
        for (int i = 0; i < count; i++) {
            final int patch = i;
            final double[] nearest = IntStream.range(0, count).filter(j -> j != patch).boxed()
                .map(j -> distance(xy, patch, j)).sorted(Comparator.naturalOrder()).limit(7).mapToDouble(d -> d).toArray();
            assertArrayEquals(nearest,
                IntStream.of(found[i]).mapToDouble(j -> distance(xy, patch, j)).toArray(), 1e-9);
            assertEquals(7, IntStream.of(found[i]).distinct().count());
        }
    }

    private static double distance(final float[] xy, final int a, final int b) {
        return Math.hypot(xy[2 * a] - xy[2 * b], xy[2 * a + 1] - xy[2 * b + 1]);
    }
}
