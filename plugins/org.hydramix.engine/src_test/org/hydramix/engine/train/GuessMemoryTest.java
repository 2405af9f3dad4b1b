package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Predictions;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class GuessMemoryTest {

    private static final int COUNT = 6;

    private final List<Integer> asked = new ArrayList<>();

    private final TrainingConfig config = Spots.quick(20).withGuess(new GuessSettings(true, false, 0.2).withNeighbours(2));

    private final TrainingSet set = apart(Spots.set(4, COUNT));

    /** @return the same patches, two to an image */
    private static TrainingSet apart(final TrainingSet set) {
        final PatchSet old = set.unlabelled();
        final var places = new Places(List.of("a", "b", "c"), new int[]{0, 0, 1, 1, 2, 2}, new float[2 * COUNT]);
        return new TrainingSet(set.classNames(), set.micronsPerPixel(), set.labelled(), new PatchSet(old.size(),
            old.classes(), old.rgb(), old.distributions(), old.centroids(), places), set.recipe());
    }

    /** Is sure of nothing but patches with an odd number, which it takes for class 1. */
    private Predictions answer(final byte[] rgb, final int count, final Monitor monitor) {
        asked.add(count);
        final float[] probabilities = new float[2 * count];
        final float[] centroids = new float[2 * count];
        for (int i = 0; i < count; i++) {
            probabilities[2 * i + 1] = i % 2 == 0 ? 0.5f : 0.9f;
            probabilities[2 * i] = 1 - probabilities[2 * i + 1];
            centroids[2 * i] = 0.5f;
            centroids[2 * i + 1] = 0.5f;
        }
        return new Predictions(2, probabilities, centroids);
    }

    @Test
    void allPatchesAreGuessedTwice() throws Exception {
        final var memory = new GuessMemory(set, config, Monitor.NONE);
        final List<Integer> renewed = new ArrayList<>();
        for (int step = 4; step < 20; step++) {
            final int before = asked.size();
            memory.renew(step, this::answer, Monitor.NONE);
            if (asked.size() > before) {
                renewed.add(step);
            }
        }
        assertEquals(List.of(4, 12), renewed);
        assertTrue(asked.stream().allMatch(count -> count == COUNT));
        assertEquals(2 * set.recipe().copies(), asked.size());
    }

    /** 250 patches of 256 px, each 196,608 bytes: two parts of up to 40 MB, where 8,192 patches would take 1.6 GB. */
    @Test
    void copiesOfLargePatchesAreMadeInParts() throws Exception {
        final int count = 250;
        final int size = 256;
        final byte[] rgb = new byte[count * size * size * 3];
        final TrainingSet large = new TrainingSet(set.classNames(), set.micronsPerPixel(),
            new PatchSet(size, 2, new byte[size * size * 3], new float[]{1, 0}, new float[2]),
            new PatchSet(size, 2, rgb, new float[2 * count], new float[2 * count],
                new Places(List.of("a"), new int[count], new float[2 * count])), set.recipe());
        final var memory = new GuessMemory(large, config, Monitor.NONE);
        memory.renew(4, this::answer, Monitor.NONE);
        assertEquals(List.of(200, 50, 200, 50), asked);
        assertThrows(CancelledException.class, () -> new GuessMemory(large, config, Monitor.NONE).renew(4, this::answer,
            new CancelAt(2)), "between two patches");
    }

    @Test
    void anUnsureGuessFollowsItsNeighbour() throws Exception {
        final var memory = new GuessMemory(set, config, Monitor.NONE);
        memory.renew(4, this::answer, Monitor.NONE);
        final Guesses guesses = memory.of(new int[]{3, 2});
        assertEquals(2, guesses.count());
        // patch 2 is unsure; patch 3, sure of class 1, is its only neighbour beside three usual ones:
        // ((0.9 + 2.1) / 4 + 0.05) / 0.75 against ((0.1 + 0.9) / 4 + 0.05) / 0.35
        final double evidence = 0.8 / 0.75 / (0.8 / 0.75 + 0.3 / 0.35);
        assertEquals(evidence, guesses.distributions()[3], 1e-5);
        assertArrayEquals(new float[]{0.5f, 0.5f}, new float[]{guesses.centroids()[2], guesses.centroids()[3]}, 1e-5f);
        assertEquals(1, guesses.agreement()[1], 1e-6);
    }

    @Test
    void guessesSurviveACheckpoint() throws Exception {
        final var memory = new GuessMemory(set, config, Monitor.NONE);
        final List<Tensor> tensors = new ArrayList<>();
        memory.save(tensors);
        assertTrue(tensors.isEmpty(), "nothing is guessed yet");
        memory.renew(4, this::answer, Monitor.NONE);
        memory.save(tensors);
        final var restored = new GuessMemory(set, config, Monitor.NONE);
        restored.restore(new TensorArchive("test", 1, new JsonObject(), tensors));
        final int[] all = {0, 1, 2, 3, 4, 5};
        assertArrayEquals(memory.of(all).distributions(), restored.of(all).distributions());
        assertArrayEquals(memory.of(all).centroids(), restored.of(all).centroids());
        assertArrayEquals(memory.of(all).agreement(), restored.of(all).agreement());
    }
}
