package org.hydramix.engine.train;

import java.util.Arrays;
import java.util.Optional;

import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.NeighbourVotes;
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
     * @param votes of the neighbours, which unlabelled rows learn from instead; labelled rows that a guess is mixed into
     *            do not
     * @param unlabelledWeight λ_u of this step
     * @return targets and weights of all rows; the weights hold the denominators
     */
    Targets.Values of(final Batch batch, final Guesses guesses, final float[] sharp,
        final Optional<NeighbourVotes> votes, final double unlabelledWeight) {
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
        final float[] mixed = mixed(batch, batch.distributions(), sharp);
        votes.ifPresent(said -> {
            final float[] unlabelled = mixed(batch,
                NeighbourVotes.expected(batch.distributions(), said.confusion(), classes), said.distributions());
            final int from = batch.labelled() * classes;
            System.arraycopy(unlabelled, from, mixed, from, mixed.length - from);
        });
        return weighted(batch, mixed, MixUp.centroids(points, batch.plan()), unlabelledWeight,
            votes.map(NeighbourVotes::confusion).orElse(new float[0]));
    }

    /** All rows, both kinds of which say the same kind of thing. */
    private float[] mixed(final Batch batch, final float[] labelled, final float[] unlabelled) {
        final float[] distributions = Arrays.copyOf(labelled, batch.rows() * classes);
        for (int k = 0; k < batch.copies(); k++) {
            System.arraycopy(unlabelled, 0, distributions,
                (batch.labelled() + k * batch.unlabelled()) * classes, unlabelled.length);
        }
        return MixUp.distributions(distributions, classes, batch.plan());
    }

    /** A guessed centroid counts as far as the copies agree, and as far as there is a cell at all. */
    private float trust(final Guesses guesses, final int row) {
        final float cell = background < 0 ? 1 : 1 - guesses.distributions()[row * classes + background];
        return guesses.agreement()[row] * cell;
    }

    private Targets.Values weighted(final Batch batch, final float[] distributions, final WeightedCentroids points,
        final double unlabelledWeight, final float[] confusion) {
        final int rows = batch.rows();
        final float[] labelledWeights = new float[rows];
        final float[] unlabelledWeights = new float[rows];
        final float[] locationWeights = new float[rows];
        // Neighbours say nothing about where a cell lies: its guessed place is no better than a given one.
        final double places = confusion.length == 0 ? unlabelledWeight : Math.min(1, unlabelledWeight);
        for (int row = 0; row < rows; row++) {
            final boolean labelled = row < batch.labelled();
            final int count = labelled ? batch.labelled() : rows - batch.labelled();
            (labelled ? labelledWeights : unlabelledWeights)[row] = (float)((labelled ? 1 : unlabelledWeight) / count);
            locationWeights[row] =
                (float)((labelled ? 1 : places) / count * loss.locationWeight() * points.weights()[row]);
        }
        return new Targets.Values(classes, distributions, points.xy(), labelledWeights, unlabelledWeights,
            locationWeights, confusion);
    }
}
