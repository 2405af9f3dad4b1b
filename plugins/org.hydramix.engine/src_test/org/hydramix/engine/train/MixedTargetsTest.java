package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.mix.MixPlan;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;

class MixedTargetsTest {

    /** One labelled patch without a centroid, two copies of one unlabelled patch; the first two rows are mixed. */
    @Test
    void labelsAndGuessesByHand() {
        final var augmenter = new Augmenter(AugmentationStrength.FLIPS, 8);
        final Augmentation[][] drawn = {{augmenter.draw(SeededRandom.of(1))}, {augmenter.draw(SeededRandom.of(2))}};
        final var batch = new Batch(1, new byte[0], new byte[0], new float[]{1, 0}, new float[]{Float.NaN, Float.NaN}, new int[]{7},
            drawn,
            new MixPlan(new int[]{1, 0, 2}, new float[]{0.75f, 1, 1}), new int[]{0, 1, 2});
        final var guesses = new Guesses(2, new float[]{0.4f, 0.6f}, new float[]{0.3f, 0.5f}, new float[]{0.67f},
            new float[]{0.5f});
        // class 0 is background
        final Targets.Values targets = new MixedTargets(new LossSettings(1, 0, 2, 9, 0, GuessLoss.CROSS_ENTROPY), 2, 0).of(batch, guesses,
            new float[]{0.2f, 0.8f}, 4);
        assertArrayEquals(new float[]{0.75f + 0.05f, 0.2f, 0.2f, 0.8f, 0.2f, 0.8f}, targets.distributions(), 1e-6f);
        assertArrayEquals(new float[]{1, 0, 0}, targets.labelledWeights());
        // λ_u over two rows
        assertArrayEquals(new float[]{0, 2, 2}, targets.unlabelledWeights());
        // trust: agreement 0.5 · chance of a cell 0.6 = 0.3; the labelled row has its partner's with a share of 0.25.
        // λ_u is 4, but a guessed place counts no more than a given one: 1 over two rows
        assertArrayEquals(new float[]{1 * 2 * 0.25f * 0.3f, 0.5f * 2 * 0.3f, 0.5f * 2 * 0.3f}, targets.locationWeights(),
            1e-6f);
        final double[] first = drawn[0][0].apply(0.3f, 0.5f);
        final double[] second = drawn[1][0].apply(0.3f, 0.5f);
        assertArrayEquals(new float[]{(float)first[0], (float)first[1], (float)first[0], (float)first[1],
            (float)second[0], (float)second[1]}, targets.centroids(), 1e-6f);
    }
}
