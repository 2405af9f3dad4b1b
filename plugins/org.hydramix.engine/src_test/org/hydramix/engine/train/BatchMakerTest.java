package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.guess.GuessSettings;
import org.junit.jupiter.api.Test;

class BatchMakerTest {

    private static final TrainingSet SET = Spots.set(8, 24);

    @Test
    void dependsOnTheStepAlone() {
        final var inOrder = new BatchMaker(SET, Spots.quick(10));
        inOrder.make(0);
        inOrder.make(1);
        final Batch third = inOrder.make(2);
        final Batch direct = new BatchMaker(SET, Spots.quick(10)).make(2);
        assertArrayEquals(third.rgb(), direct.rgb());
        assertArrayEquals(third.centroids(), direct.centroids());
        assertArrayEquals(third.order(), direct.order());
        assertArrayEquals(third.plan().lambdas(), direct.plan().lambdas());
    }

    @Test
    void rowsAreLabelledPatchesThenCopies() {
        final Batch batch = new BatchMaker(SET, Spots.quick(10)).make(0);
        assertEquals(16, batch.labelled());
        assertEquals(2, batch.copies());
        assertEquals(16, batch.unlabelled());
        assertEquals(16 + 2 * 16, batch.rows());
    }

    @Test
    void theWarmUpHasLabelledPatchesOnlyAndDoesNotMix() {
        final TrainingConfig config = Spots.quick(10).withGuess(new GuessSettings(true, true, 0.4));
        final var maker = new BatchMaker(SET, config);
        final Batch last = maker.make(3);
        assertEquals(16, last.rows());
        assertEquals(1, last.plan().lambdas()[0]);
        assertEquals(16 + 2 * 16, maker.make(4).rows());
    }

    /** What is guessed from differs from what is learnt from in its colours alone. */
    @Test
    void movedCopiesKeepTheirColours() {
        final TrainingConfig config = Spots.quick(10).withGuess(new GuessSettings(true, true, 0).withTrueColours(true));
        final Batch batch = new BatchMaker(SET, config).make(0);
        final Batch asMixMatch = new BatchMaker(SET, Spots.quick(10)).make(0);
        assertEquals(0, asMixMatch.moved().length);
        assertArrayEquals(asMixMatch.rgb(), batch.rgb());
        final int bytes = SET.unlabelled().patchBytes();
        assertEquals(2 * 16 * bytes, batch.moved().length);
        final byte[] expected = new byte[bytes];
        for (int copy = 0; copy < 2 * 16; copy++) {
            batch.augmentations()[copy / 16][copy % 16].move(SET.unlabelled().rgb(), batch.drawn()[copy % 16] * bytes,
                expected, 0);
            assertArrayEquals(expected, Arrays.copyOfRange(batch.moved(), copy * bytes, (copy + 1) * bytes));
        }
    }

    @Test
    void everyPatchIsSeenOnceAPass() {
        final var maker = new BatchMaker(SET, Spots.quick(10).withMethod(Method.SUPERVISED));
        final Map<Long, Integer> seen = new HashMap<>();
        final Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            expected.put(sum(SET.labelled().rgb(), i), 2);
        }
        assertEquals(8, expected.size(), "sums tell the patches apart");
        // a batch of 16 is two passes over the 8 labelled patches
        final Batch batch = maker.make(3);
        for (int i = 0; i < 16; i++) {
            seen.merge(sum(batch.rgb(), i), 1, Integer::sum);
        }
        assertEquals(expected, seen);
        for (final float lambda : batch.plan().lambdas()) {
            assertEquals(1, lambda, "the baseline is not mixed");
        }
    }

    @Test
    void everyUnlabelledPatchIsDrawnOnceAPass() {
        final var maker = new BatchMaker(SET, Spots.quick(10));
        final int[] drawn = new int[24];
        // three batches of 16 are two passes over the 24 unlabelled patches
        for (int step = 0; step < 3; step++) {
            final Batch batch = maker.make(step);
            for (int i = 0; i < 16; i++) {
                drawn[batch.drawn()[i]]++;
                for (int copy = 0; copy < 2; copy++) {
                    assertEquals(sum(SET.unlabelled().rgb(), batch.drawn()[i]), sum(batch.rgb(), 16 + copy * 16 + i));
                }
            }
        }
        final int[] twice = new int[24];
        Arrays.fill(twice, 2);
        assertArrayEquals(twice, drawn);
    }

    /** @return of all bytes of a patch: flips and quarter turns leave it as it is */
    private static long sum(final byte[] rgb, final int patch) {
        final int bytes = SET.labelled().patchBytes();
        long sum = 0;
        for (int i = patch * bytes; i < (patch + 1) * bytes; i++) {
            sum += rgb[i] & 0xff;
        }
        return sum;
    }
}
