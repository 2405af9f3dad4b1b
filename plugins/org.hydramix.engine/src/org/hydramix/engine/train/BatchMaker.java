package org.hydramix.engine.train;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.mix.MixPlan;
import org.hydramix.engine.random.SeededRandom;

/** Makes the batch of any step, from nothing but the data, the settings and the seed; on any number of threads at once. */
final class BatchMaker {

    /** What random numbers are for: keeps the streams of {@link SeededRandom} apart. */
    private enum Purpose {
            LABELLED_ORDER,
            UNLABELLED_ORDER,
            AUGMENTATION,
            MIXING,
            ROW_ORDER
    }

    private final TrainingSet set;

    private final TrainingConfig config;

    private final Augmenter augmenter;

    private final Order labelledOrder;

    private final Order unlabelledOrder;

    BatchMaker(final TrainingSet set, final TrainingConfig config) {
        this.set = set;
        this.config = config;
        final var strong = new Augmenter(set.recipe().augmentation(), set.patchSize());
        // Background says that no cell is near the middle: a shift would bring one there.
        this.augmenter = set.hasBackground() ? strong.withoutShift() : strong;
        this.labelledOrder = new Order(set.labelled().count(), config.seed(), Purpose.LABELLED_ORDER.ordinal());
        this.unlabelledOrder = new Order(set.unlabelled().count(), config.seed(), Purpose.UNLABELLED_ORDER.ordinal());
    }

    /** @param step from 0 */
    Batch make(final int step) {
        final boolean guesses = config.method() == Method.HYDRAMIX
            && step >= config.guess().firstGuess(config.schedule().steps());
        final int labelled = config.schedule().labelledBatch();
        // Guesses that are made elsewhere need no copies here: as many rows hold other patches.
        final boolean elsewhere = GuessMemory.isUsed(set, config);
        final int unlabelled = guesses ? config.schedule().unlabelledBatch() * (elsewhere ? set.recipe().copies() : 1) : 0;
        final int copies = !guesses ? 0 : elsewhere ? 1 : set.recipe().copies();
        final int rows = labelled + copies * unlabelled;
        final byte[] rgb = new byte[rows * set.labelled().patchBytes()];
        final float[] distributions = new float[labelled * set.classNames().size()];
        final float[] centroids = new float[labelled * 2];
        final SeededRandom rng = random(Purpose.AUGMENTATION, step);
        for (int i = 0; i < labelled; i++) {
            final int from = labelledOrder.at((long)step * labelled + i);
            final Augmentation drawn = augment(set.labelled(), from, rgb, i, rng);
            copyLabel(from, drawn, i, distributions, centroids);
        }
        final int[] drawn = new int[unlabelled];
        for (int i = 0; i < unlabelled; i++) {
            drawn[i] = unlabelledOrder.at((long)step * unlabelled + i);
        }
        final Augmentation[][] augmentations = new Augmentation[copies][unlabelled];
        for (int k = 0; k < copies; k++) {
            for (int i = 0; i < unlabelled; i++) {
                augmentations[k][i] =
                    augment(set.unlabelled(), drawn[i], rgb, labelled + k * unlabelled + i, rng);
            }
        }
        final byte[] moved =
            config.guess().trueColours() && !elsewhere ? moved(drawn, augmentations) : new byte[0];
        // The baseline learns from plain labels.
        final double alpha = guesses ? set.recipe().mixupAlpha() : 0;
        return new Batch(labelled, rgb, moved, distributions, centroids, drawn, augmentations,
            MixPlan.draw(rows, alpha, random(Purpose.MIXING, step)),
            random(Purpose.ROW_ORDER, step).permutation(rows));
    }

    private SeededRandom random(final Purpose purpose, final int step) {
        return SeededRandom.of(config.seed(), purpose.ordinal(), step);
    }

    private Augmentation augment(final PatchSet patches, final int from, final byte[] rgb, final int row,
        final SeededRandom rng) {
        final Augmentation drawn = augmenter.draw(rng);
        drawn.apply(patches.rgb(), from * patches.patchBytes(), rgb, row * patches.patchBytes());
        return drawn;
    }

    /** The same copies in their own colours. */
    private byte[] moved(final int[] drawn, final Augmentation[][] augmentations) {
        final PatchSet patches = set.unlabelled();
        final byte[] moved = new byte[augmentations.length * drawn.length * patches.patchBytes()];
        int copy = 0;
        for (final Augmentation[] one : augmentations) {
            for (int i = 0; i < drawn.length; i++) {
                one[i].move(patches.rgb(), drawn[i] * patches.patchBytes(), moved, copy++ * patches.patchBytes());
            }
        }
        return moved;
    }

    private void copyLabel(final int from, final Augmentation drawn, final int row, final float[] distributions,
        final float[] centroids) {
        final PatchSet patches = set.labelled();
        System.arraycopy(patches.distributions(), from * patches.classes(), distributions, row * patches.classes(),
            patches.classes());
        final double[] moved = drawn.apply(patches.centroids()[from * 2], patches.centroids()[from * 2 + 1]);
        centroids[row * 2] = (float)moved[0];
        centroids[row * 2 + 1] = (float)moved[1];
    }

    /** Endless passes over the patches, each in its own random order. */
    private static final class Order {

        private final int count;

        private final long seed;

        private final int purpose;

        /** The latest; whoever finds another one draws his own. */
        private volatile Epoch latest = new Epoch(-1, new int[0]);

        Order(final int count, final long seed, final int purpose) {
            this.count = count;
            this.seed = seed;
            this.purpose = purpose;
        }

        int at(final long position) {
            final long number = position / count;
            Epoch epoch = latest;
            if (epoch.number != number) {
                epoch = new Epoch(number, SeededRandom.of(seed, purpose, number).permutation(count));
                latest = epoch;
            }
            return epoch.permutation[(int)(position % count)];
        }

        private record Epoch(long number, int[] permutation) {
        }
    }
}
