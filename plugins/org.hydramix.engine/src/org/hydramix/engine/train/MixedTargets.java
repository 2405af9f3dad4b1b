package org.hydramix.engine.train;

import java.util.Arrays;

import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.mix.MixUp;
import org.hydramix.engine.mix.WeightedCentroids;

/** Joins the labels of a batch with its guesses and mixes both. */
final class MixedTargets {

    private final LossSettings loss;

    private final int classes;

    private final int background;

    /**
     * @param loss weights
     * @param classes length of a distribution
     * @param background class of patches without a cell; −1 if there is none
     */
    MixedTargets(final LossSettings loss, final int classes, final int background) {
        this.loss = loss;
        this.classes = classes;
        this.background = background;
    }

    /**
     * @param batch its labels and choices
     * @param guesses for the unlabelled patches of the batch; {@code sharp} holds the same, sharpened
     * @param sharp {@code [unlabelled, classes]}
     * @param unlabelledWeight λ_u of this step
     * @return targets and weights of all rows; the weights hold the denominators
     */
    Targets.Values of(final Batch batch, final Guesses guesses, final float[] sharp, final double unlabelledWeight) {
        final float[] xy = Arrays.copyOf(batch.centroids(), batch.rows() * 2);
        for (int k = 0; k < batch.copies(); k++) {
            final int first = batch.labelled() + k * batch.unlabelled();
            for (int i = 0; i < batch.unlabelled(); i++) {
                final double[] moved = batch.augmentations()[k][i].apply(guesses.centroids()[i * 2],
                    guesses.centroids()[i * 2 + 1]);
                xy[(first + i) * 2] = (float)moved[0];
                xy[(first + i) * 2 + 1] = (float)moved[1];
            }
        }
        final WeightedCentroids points = WeightedCentroids.of(xy);
        for (int row = batch.labelled(); row < batch.rows(); row++) {
            final int guess = (row - batch.labelled()) % batch.unlabelled();
            points.weights()[row] *= trust(guesses, guess);
        }
        return weighted(batch, mixed(batch, sharp), MixUp.centroids(points, batch.plan()), unlabelledWeight);
    }

    private float[] mixed(final Batch batch, final float[] sharp) {
        final float[] distributions = Arrays.copyOf(batch.distributions(), batch.rows() * classes);
        for (int k = 0; k < batch.copies(); k++) {
            System.arraycopy(sharp, 0, distributions, (batch.labelled() + k * batch.unlabelled()) * classes, sharp.length);
        }
        return MixUp.distributions(distributions, classes, batch.plan());
    }

    /** A guessed centroid counts as far as the copies agree, and as far as there is a cell at all. */
    private float trust(final Guesses guesses, final int row) {
        final float cell = background < 0 ? 1 : 1 - guesses.distributions()[row * classes + background];
        return guesses.agreement()[row] * cell;
    }

    private Targets.Values weighted(final Batch batch, final float[] distributions, final WeightedCentroids points,
        final double unlabelledWeight) {
        final int rows = batch.rows();
        final float[] labelledWeights = new float[rows];
        final float[] unlabelledWeights = new float[rows];
        final float[] locationWeights = new float[rows];
        final double places = LossSettings.guessedPlaceWeight(unlabelledWeight);
        for (int row = 0; row < rows; row++) {
            final boolean labelled = row < batch.labelled();
            final int count = labelled ? batch.labelled() : rows - batch.labelled();
            (labelled ? labelledWeights : unlabelledWeights)[row] = (float)((labelled ? 1 : unlabelledWeight) / count);
            locationWeights[row] =
                (float)((labelled ? 1 : places) / count * loss.locationWeight() * points.weights()[row]);
        }
        return new Targets.Values(classes, distributions, points.xy(), labelledWeights, unlabelledWeights,
            locationWeights);
    }
}
