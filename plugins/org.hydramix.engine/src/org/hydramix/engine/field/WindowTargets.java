package org.hydramix.engine.field;

import java.util.Arrays;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.guess.GuessAverage;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.mix.MixPlan;

/** Joins the labels of a batch with its guesses and mixes both, crop by crop, window on window. */
final class WindowTargets {

    private final LossSettings loss;

    private final Windows windows;

    private final int classes;

    /**
     * @param loss weights
     * @param windows of a crop
     * @param classes length of a distribution; the last is the background
     */
    WindowTargets(final LossSettings loss, final Windows windows, final int classes) {
        this.loss = loss;
        this.windows = windows;
        this.classes = classes;
    }

    /**
     * Windows of all crops, row by row, in the order of the augmented crops.
     *
     * @param distributions {@code [rows, classes]}
     * @param centroids {@code [rows, 2]}; any finite value where the weight is 0
     * @param known {@code [rows]}, how much is said about the window, {@code [0, 1]}
     * @param cells {@code [rows]}, how much is said about its centroid, {@code [0, 1]}
     */
    private record Rows(float[] distributions, float[] centroids, float[] known, float[] cells) {
    }

    /**
     * Averages what the network says of the copies of unlabelled crops, each window with itself.
     *
     * @param batch its augmentations
     * @param probabilities {@code [copies · unlabelled · windows, classes]}, in the order of the augmented crops
     * @param centroids {@code [copies · unlabelled · windows, 2]}
     * @return {@code unlabelled · windows} guesses, in the order of the crops before augmentation
     */
    Guesses guesses(final FieldBatch batch, final float[] probabilities, final float[] centroids) {
        final int count = windows.count();
        final int rows = batch.unlabelled() * count;
        final float[] p = new float[probabilities.length];
        final float[] c = new float[centroids.length];
        final Augmentation[][] drawn = new Augmentation[batch.copies()][rows];
        for (int k = 0; k < batch.copies(); k++) {
            for (int i = 0; i < batch.unlabelled(); i++) {
                final int first = k * rows + i * count;
                final int[] moved = windows.moved(batch.augmentations()[k][i]);
                // A flip or turn of the crop is the same flip or turn of each of its windows.
                Arrays.fill(drawn[k], i * count, (i + 1) * count, batch.augmentations()[k][i]);
                for (int w = 0; w < count; w++) {
                    System.arraycopy(probabilities, (first + moved[w]) * classes, p, (first + w) * classes, classes);
                    System.arraycopy(centroids, (first + moved[w]) * 2, c, (first + w) * 2, 2);
                }
            }
        }
        return GuessAverage.of(classes, p, c, drawn);
    }

    /**
     * @param batch its labels and choices
     * @param guesses for the windows of the unlabelled crops; null without any
     * @param sharp {@code [unlabelled · windows, classes]}, the same, sharpened
     * @param unlabelledWeight λ_u of this step
     * @return targets and weights of all windows; the weights hold the denominators
     */
    Targets.Values of(final FieldBatch batch, final Guesses guesses, final float[] sharp,
        final double unlabelledWeight) {
        final int rows = batch.crops() * windows.count();
        final Rows own = new Rows(Arrays.copyOf(batch.labels().distributions(), rows * classes),
            Arrays.copyOf(batch.labels().centroids(), rows * 2), Arrays.copyOf(batch.labels().known(), rows),
            new float[rows]);
        for (int row = 0; row < batch.labelled() * windows.count(); row++) {
            own.cells[row] = Float.isNaN(own.centroids[row * 2]) ? 0 : 1;
        }
        for (int k = 0; k < batch.copies(); k++) {
            for (int i = 0; i < batch.unlabelled(); i++) {
                addGuess(own, batch, k, i, guesses, sharp);
            }
        }
        return weighted(batch, mixed(own, batch.plan()), unlabelledWeight);
    }

    private void addGuess(final Rows own, final FieldBatch batch, final int copy, final int crop,
        final Guesses guesses, final float[] sharp) {
        final Augmentation drawn = batch.augmentations()[copy][crop];
        final int[] moved = windows.moved(drawn);
        final int first = (batch.labelled() + copy * batch.unlabelled() + crop) * windows.count();
        for (int w = 0; w < windows.count(); w++) {
            final int guess = crop * windows.count() + w;
            final int row = first + moved[w];
            System.arraycopy(sharp, guess * classes, own.distributions, row * classes, classes);
            final double[] point = drawn.apply(guesses.centroids()[guess * 2], guesses.centroids()[guess * 2 + 1]);
            own.centroids[row * 2] = (float)point[0];
            own.centroids[row * 2 + 1] = (float)point[1];
            own.known[row] = 1;
            // A guessed centroid counts as far as the copies agree, and as far as there is a cell at all.
            own.cells[row] = guesses.agreement()[guess] * (1 - guesses.distributions()[(guess + 1) * classes - 1]);
        }
    }

    private Rows mixed(final Rows own, final MixPlan plan) {
        final int rows = own.known.length;
        final Rows mixed =
            new Rows(new float[rows * classes], new float[rows * 2], new float[rows], new float[rows]);
        for (int row = 0; row < rows; row++) {
            final int crop = row / windows.count();
            final int other = plan.partners()[crop] * windows.count() + row % windows.count();
            final float lambda = plan.lambdas()[crop];
            mixed.known[row] = blend(own.known, own.distributions, classes, row, other, lambda, mixed.distributions);
            mixed.cells[row] = blend(own.cells, own.centroids, 2, row, other, lambda, mixed.centroids);
        }
        return mixed;
    }

    /** Mean of two rows by λ and by how much is said of each; what is unknown counts as little as its weight. */
    private static float blend(final float[] weights, final float[] values, final int width, final int row,
        final int other, final float lambda, final float[] out) {
        final float mine = lambda * weights[row];
        final float its = (1 - lambda) * weights[other];
        for (int i = 0; i < width && mine + its > 0; i++) {
            out[row * width + i] = ((mine == 0 ? 0 : mine * values[row * width + i])
                + (its == 0 ? 0 : its * values[other * width + i])) / (mine + its);
        }
        return mine + its;
    }

    private Targets.Values weighted(final FieldBatch batch, final Rows mixed, final double unlabelledWeight) {
        final int rows = mixed.known.length;
        final int labelled = batch.labelled() * windows.count();
        final float[] labelledWeights = new float[rows];
        final float[] unlabelledWeights = new float[rows];
        final float[] locationWeights = new float[rows];
        share(mixed.known, 0, labelled, 1, labelledWeights);
        share(mixed.known, labelled, rows, unlabelledWeight, unlabelledWeights);
        // Most windows are background: the location counts against the cells alone.
        share(mixed.cells, 0, labelled, loss.locationWeight(), locationWeights);
        share(mixed.cells, labelled, rows, loss.locationWeight() * LossSettings.guessedPlaceWeight(unlabelledWeight),
            locationWeights);
        return new Targets.Values(classes, mixed.distributions, mixed.centroids, labelledWeights, unlabelledWeights,
            locationWeights);
    }

    /** Spreads a total over rows; less than one whole window gets no more than that window would. */
    private static void share(final float[] weights, final int from, final int to, final double total,
        final float[] out) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += weights[row];
        }
        for (int row = from; row < to; row++) {
            out[row] = (float)(total * weights[row] / Math.max(1, sum));
        }
    }
}
