package org.hydramix.engine.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.score.ClassificationScore;
import org.hydramix.engine.score.LocalisationScore;
import org.hydramix.engine.tile.Centroid;

/**
 * How well validation patches are predicted.
 *
 * @param accuracy share of right classes; NaN without patches
 * @param macroF1 mean F1 of the classes; NaN without patches
 * @param locationError median distance of the centroids in px; NaN without centroids
 */
record Evaluation(double accuracy, double macroF1, double locationError) {

    /** No validation patches. */
    static final Evaluation NONE = new Evaluation(Double.NaN, Double.NaN, Double.NaN);

    private static final double[] CONFIDENCE_NOT_NEEDED = {};

    /** Compares predictions with the labels of the patches that they are for. */
    static Evaluation of(final Predictions predictions, final PatchSet truth) {
        final int[] trueClasses = new int[truth.count()];
        final int[] predicted = new int[truth.count()];
        final List<Centroid> truePoints = new ArrayList<>();
        final List<Centroid> points = new ArrayList<>();
        final var labels = new Predictions(truth.classes(), truth.distributions(), truth.centroids());
        for (int i = 0; i < truth.count(); i++) {
            trueClasses[i] = labels.best(i);
            predicted[i] = predictions.best(i);
            if (!Float.isNaN(truth.centroids()[i * 2])) {
                truePoints.add(point(labels, i, truth.size()));
                points.add(point(predictions, i, truth.size()));
            }
        }
        // The score does not depend on the names.
        final List<String> names = Collections.nCopies(truth.classes(), "");
        final var classes = ClassificationScore.of(names, trueClasses, predicted, CONFIDENCE_NOT_NEEDED);
        return new Evaluation(classes.accuracy(), classes.macroF1(),
            LocalisationScore.of(truePoints, points, Double.NaN).medianPixels());
    }

    private static Centroid point(final Predictions of, final int row, final int size) {
        return Centroid.ofFraction(of.centroids()[row * 2], of.centroids()[row * 2 + 1], size, size);
    }

    /** @return what early stopping and the choice of weights go by: the mean of accuracy and macro-F1 */
    double score() {
        return (accuracy + macroF1) / 2;
    }
}
