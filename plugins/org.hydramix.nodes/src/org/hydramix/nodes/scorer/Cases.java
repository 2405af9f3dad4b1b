package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

import org.hydramix.engine.score.ClassificationScore;
import org.hydramix.engine.score.LocalisationScore;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.ClassNames;

/** Pairs of truth and prediction. */
final class Cases {

    private final List<Answer> truth = new ArrayList<>();

    private final List<Answer> predicted = new ArrayList<>();

    void add(final Answer trueAnswer, final Answer prediction) {
        truth.add(trueAnswer);
        predicted.add(prediction);
    }

    int count() {
        return truth.size();
    }

    /** @return how well classes are told apart; the classes are sorted, background last */
    ClassificationScore classification() {
        final List<String> classNames =
            ClassNames.ordered(Stream.concat(truth.stream(), predicted.stream()).map(Answer::className).toList());
        final double[] confidence = predicted.stream().mapToDouble(Answer::figure).toArray();
        return ClassificationScore.of(classNames,
            truth.stream().mapToInt(answer -> classNames.indexOf(answer.className())).toArray(),
            predicted.stream().mapToInt(answer -> classNames.indexOf(answer.className())).toArray(),
            predicted.stream().anyMatch(answer -> Double.isNaN(answer.figure())) ? new double[0] : confidence);
    }

    /** @return how far positions are off, where both are known; in µm if all cases have one known resolution, but for 5 % */
    LocalisationScore localisation() {
        final List<Centroid> trueCentroids = new ArrayList<>();
        final List<Centroid> predictedCentroids = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            if (truth.get(i).hasCentroid() && predicted.get(i).hasCentroid()) {
                trueCentroids.add(truth.get(i).centroid());
                predictedCentroids.add(predicted.get(i).centroid());
            }
        }
        // all of it is NaN if one resolution is
        final DoubleSummaryStatistics resolutions = truth.stream().mapToDouble(Answer::figure).summaryStatistics();
        return LocalisationScore.of(trueCentroids, predictedCentroids,
            TilePacker.differ(resolutions.getMax(), resolutions.getMin()) ? Double.NaN : resolutions.getAverage());
    }
}
