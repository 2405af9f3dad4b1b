package org.hydramix.engine.train;

import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.guess.GuessAverage;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.NeighbourContext;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.random.SeededRandom;

/**
 * The guesses for all unlabelled patches, made together so that each can depend on its neighbours', and made anew once in
 * a training.
 *
 * <p>They are averaged over K plain copies (flips and quarter turns): what the network says there is better than what it
 * says about the strongly augmented copies that it then learns from (ReMixMatch, Berthelot et al. 2020, calls that
 * augmentation anchoring).
 */
final class GuessMemory {

    /**
     * How often all patches are guessed: the second time by a network that has learnt from the first guesses. More often and in
     * a longer training it learns its own hospitals better and may lose others.
     */
    private static final int RENEWALS = 2;

    /** Copies that are held at a time: 8,192 at 40 px. */
    private static final int BYTES_A_PART = 8192 * 40 * 40 * 3;

    /** Keeps the draws of copies apart from those of the batches. */
    private static final long COPIES = 0x436F70696573L;

    private static final String DISTRIBUTIONS = "guess.distributions";

    private static final String CENTROIDS = "guess.centroids";

    private static final String ENTROPY = "guess.entropy";

    private static final String AGREEMENT = "guess.agreement";

    private final PatchSet patches;

    private final int copies;

    private final TrainingConfig config;

    private final Augmenter augmenter;

    private final NeighbourContext context;

    private Guesses guesses;

    /** @param monitor asked while the neighbours of patches are looked for */
    GuessMemory(final TrainingSet set, final TrainingConfig config, final Monitor monitor) throws CancelledException {
        this.config = config;
        patches = set.unlabelled();
        copies = set.recipe().copies();
        augmenter = new Augmenter(AugmentationStrength.FLIPS, set.patchSize());
        context = new NeighbourContext(patches, set.labelled(), isUsed(set, config) ? config.guess().neighbours() : 0,
            monitor);
    }

    /** @return whether neighbours are asked for and known; without them each batch is guessed by itself */
    static boolean isUsed(final TrainingSet set, final TrainingConfig config) {
        return config.method() == Method.HYDRAMIX && config.guess().guessesTogether()
            && set.unlabelled().places().hasNeighbours();
    }

    /** What the network in training says about augmented patches. */
    interface Teacher {

        /** @param rgb {@code [count, size, size, 3]} */
        Predictions predict(byte[] rgb, int count, Monitor monitor) throws CancelledException;
    }

    /**
     * Guesses all patches, if it is time to.
     *
     * @param step from 0, one that guesses
     */
    void renew(final int step, final Teacher teacher, final Monitor monitor) throws CancelledException {
        final int steps = config.schedule().steps();
        final int first = config.guess().firstGuess(steps);
        final int interval = Math.max(1, (steps - first + RENEWALS - 1) / RENEWALS);
        if ((step - first) % interval == 0) {
            final Guesses alone = guess(step, teacher, monitor);
            guesses = new Guesses(alone.classes(),
                NeighbourContext.weigh(alone.distributions(), context.evidence(alone.distributions()), alone.classes()),
                alone.centroids(), alone.entropy(), alone.agreement());
        }
    }

    /**
     * @param chosen patches
     * @return their guesses, in this order
     */
    Guesses of(final int[] chosen) {
        final int classes = guesses.classes();
        return new Guesses(classes, rows(guesses.distributions(), classes, chosen), rows(guesses.centroids(), 2, chosen),
            rows(guesses.entropy(), 1, chosen), rows(guesses.agreement(), 1, chosen));
    }

    private Guesses guess(final int step, final Teacher teacher, final Monitor monitor) throws CancelledException {
        final int count = patches.count();
        final SeededRandom rng = SeededRandom.of(config.seed(), COPIES, step);
        final Augmentation[][] drawn = new Augmentation[copies][count];
        final int most = Math.max(1, BYTES_A_PART / patches.patchBytes());
        float[] probabilities = new float[0];
        float[] centroids = new float[0];
        for (int k = 0; k < copies; k++) {
            for (int first = 0; first < count; first += most) {
                final int part = Math.min(most, count - first);
                final byte[] rgb = new byte[part * patches.patchBytes()];
                for (int i = 0; i < part; i++) {
                    monitor.checkCancelled();
                    drawn[k][first + i] = augmenter.draw(rng);
                    drawn[k][first + i].apply(patches.rgb(), (first + i) * patches.patchBytes(), rgb,
                        i * patches.patchBytes());
                }
                final Predictions said = teacher.predict(rgb, part, monitor);
                if (probabilities.length == 0) {
                    probabilities = new float[copies * count * said.classes()];
                    centroids = new float[copies * count * 2];
                }
                final int at = k * count + first;
                System.arraycopy(said.probabilities(), 0, probabilities, at * said.classes(), part * said.classes());
                System.arraycopy(said.centroids(), 0, centroids, at * 2, part * 2);
            }
        }
        return GuessAverage.of(patches.classes(), probabilities, centroids, drawn);
    }

    private static float[] rows(final float[] values, final int length, final int[] chosen) {
        final float[] rows = new float[chosen.length * length];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * length, rows, i * length, length);
        }
        return rows;
    }

    /** @param tensors of a checkpoint, to which the guesses are added if there are any */
    void save(final List<Tensor> tensors) {
        if (guesses != null) {
            final int count = guesses.count();
            tensors.add(Tensor.of(DISTRIBUTIONS, guesses.distributions(), count, guesses.classes()));
            tensors.add(Tensor.of(CENTROIDS, guesses.centroids(), count, 2));
            tensors.add(Tensor.of(ENTROPY, guesses.entropy(), count));
            tensors.add(Tensor.of(AGREEMENT, guesses.agreement(), count));
        }
    }

    /** @param archive what {@link #save} added to */
    void restore(final TensorArchive archive) throws EngineException {
        if (archive.has(DISTRIBUTIONS)) {
            guesses = new Guesses(patches.classes(), archive.floats(DISTRIBUTIONS), archive.floats(CENTROIDS),
                archive.floats(ENTROPY), archive.floats(AGREEMENT));
        }
    }
}
