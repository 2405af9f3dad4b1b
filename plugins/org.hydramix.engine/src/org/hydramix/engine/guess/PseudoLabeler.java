package org.hydramix.engine.guess;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.PatchSource;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.DotLabel;

/** Guesses labels with a trained model, outside training. */
public final class PseudoLabeler {

    private PseudoLabeler() {
    }

    /**
     * @param predictor the model
     * @param unlabelled patches of the model's size
     * @param recipe number of copies and strength of their augmentation
     * @param seed of the augmentation
     * @param monitor asked at each patch, told after each batch
     * @return one guess a patch, not sharpened
     * @throws EngineException if the patches are not of the model's size
     * @throws CancelledException if the user asked to stop
     */
    public static Guesses guess(final PatchPredictor predictor, final PatchSet unlabelled, final Recipe recipe,
        final long seed, final Monitor monitor) throws EngineException, CancelledException {
        final int classes = predictor.model().network().classes();
        final int count = unlabelled.count();
        final int copies = recipe.copies();
        final float[] probabilities = new float[copies * count * classes];
        final float[] centroids = new float[copies * count * 2];
        final Augmentation[][] drawn = new Augmentation[copies][count];
        final var strong = new Augmenter(recipe.augmentation(), unlabelled.size());
        // As in training: who tells background from cells looks for a cell near the middle, which a shift would move.
        final boolean hasBackground = predictor.model().classNames().contains(DotLabel.BACKGROUND);
        final Augmenter augmenter = hasBackground ? strong.withoutShift() : strong;
        for (int k = 0; k < copies; k++) {
            final SeededRandom rng = SeededRandom.of(seed, k);
            for (int i = 0; i < count; i++) {
                monitor.checkCancelled();
                drawn[k][i] = augmenter.draw(rng);
            }
            final Predictions said = predictor.predict(unlabelled.size(), copies(unlabelled, drawn[k]), count,
                monitor.part((double)k / copies, (k + 1.0) / copies));
            System.arraycopy(said.probabilities(), 0, probabilities, k * count * classes, count * classes);
            System.arraycopy(said.centroids(), 0, centroids, k * count * 2, count * 2);
        }
        return GuessAverage.of(classes, probabilities, centroids, drawn);
    }

    /** Augments a patch when it is needed: all copies at once would take as much memory as all patches. */
    private static PatchSource copies(final PatchSet patches, final Augmentation[] drawn) {
        final int bytes = patches.patchBytes();
        return (first, count, to) -> {
            final byte[] copy = new byte[bytes];
            for (int i = first; i < first + count; i++) {
                drawn[i].apply(patches.rgb(), i * bytes, copy, 0);
                to.put(copy);
            }
        };
    }
}
