package org.hydramix.engine.train;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.random.SeededRandom;

/** An easy task: 16 px patches with a red or a blue spot on a pale ground; the spot's middle is the centroid. */
public final class Spots {

    /** Side of a patch in px. */
    public static final int SIZE = 16;

    private static final List<String> CLASSES = List.of("red", "blue");

    private static final int RADIUS = 3;

    private Spots() {
    }

    /** @return a set with that many patches and a quick recipe */
    public static TrainingSet set(final int labelled, final int unlabelled) {
        return new TrainingSet(CLASSES, 0.5, patches(labelled, 1, true), patches(unlabelled, 2, false),
            new Recipe(2, AugmentationStrength.FLIPS, 0.5, 0.75));
    }

    /** @return patches, half of each class */
    public static PatchSet patches(final int count, final long seed, final boolean labels) {
        final byte[] rgb = new byte[count * SIZE * SIZE * 3];
        final float[] distributions = new float[count * 2];
        final float[] centroids = new float[count * 2];
        final var rng = SeededRandom.of(seed);
        for (int n = 0; n < count; n++) {
            final int x = RADIUS + rng.nextInt(SIZE - 2 * RADIUS);
            final int y = RADIUS + rng.nextInt(SIZE - 2 * RADIUS);
            for (int i = 0; i < SIZE * SIZE; i++) {
                final boolean spot = Math.hypot(i % SIZE - x, i / SIZE - y) <= RADIUS;
                for (int c = 0; c < 3; c++) {
                    final int level = !spot ? 220 : c == n % 2 * 2 ? 180 : 60;
                    rgb[(n * SIZE * SIZE + i) * 3 + c] = (byte)(level + rng.nextInt(20));
                }
            }
            distributions[n * 2 + n % 2] = labels ? 1 : 0;
            centroids[n * 2] = labels ? (x + 0.5f) / SIZE : Float.NaN;
            centroids[n * 2 + 1] = labels ? (y + 0.5f) / SIZE : Float.NaN;
        }
        return new PatchSet(SIZE, 2, rgb, distributions, centroids);
    }

    /** @return a short training on the CPU with one thread, which guesses from the first step */
    static TrainingConfig quick(final int steps) {
        // Poor guesses of the first steps must not pull hard.
        return TrainingConfig.DEFAULT.withGuess(new GuessSettings(true, true, 0))
            .withLoss(LossSettings.DEFAULT.withGuessLoss(GuessLoss.SQUARED_ERROR))
            .withSchedule(new Schedule(steps, 16, 16, 0.01, 0.01, 0.9, 5, 0))
            .withRuntime(new Runtime(DevicePreference.CPU, 1, Optional.empty(), 100));
    }
}
