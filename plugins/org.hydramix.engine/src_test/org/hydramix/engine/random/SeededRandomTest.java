package org.hydramix.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SeededRandomTest {

    @Test
    void dependsOnSeedAndStreamAlone() {
        final SeededRandom used = SeededRandom.of(7, 1, 2);
        used.nextLong();
        assertEquals(SeededRandom.of(7, 1, 2).nextLong(), SeededRandom.of(7, 1, 2).nextLong());
        assertNotEquals(SeededRandom.of(7, 1, 2).nextLong(), SeededRandom.of(7, 2, 1).nextLong());
        assertNotEquals(SeededRandom.of(7, 1).nextLong(), SeededRandom.of(7, 1, 0).nextLong());
        assertNotEquals(SeededRandom.of(7).nextLong(), SeededRandom.of(8).nextLong());
    }

    @Test
    void bitsAreBalanced() {
        final var rng = SeededRandom.of(0);
        final int[] ones = new int[Long.SIZE];
        final int draws = 10_000;
        for (int i = 0; i < draws; i++) {
            final long value = rng.nextLong();
            for (int bit = 0; bit < Long.SIZE; bit++) {
                ones[bit] += (int)(value >>> bit & 1);
            }
        }
        // 5 standard deviations of a binomial count
        for (final int count : ones) {
            assertEquals(draws / 2.0, count, 5 * Math.sqrt(draws / 4.0));
        }
    }

    @Test
    void permutationHoldsEveryNumberOnce() {
        final int[] order = SeededRandom.of(3).permutation(100);
        assertNotEquals(0, order[0] + order[1] + order[2] - 3);
        final int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, 100).toArray(), sorted);
    }

    @Test
    void everyPermutationIsEquallyLikely() {
        final int[] seen = new int[6];
        for (int i = 0; i < 6000; i++) {
            final int[] p = SeededRandom.of(11, i).permutation(3);
            seen[p[0] * 2 + (p[1] > p[2] ? 1 : 0)]++;
        }
        // 5 standard deviations of a count with p = 1/6
        for (final int count : seen) {
            assertEquals(1000, count, 5 * Math.sqrt(6000.0 * 5 / 36));
        }
    }
}
