package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well classes are told apart.
 *
 * @param classNames in the order of the confusion matrix
 * @param confusion {@code [truth, prediction]}, numbers of cases
 * @param calibrationError expected calibration error, see {@link Calibration}, {@code [0, 1]}; NaN if confidences are not known
 */
public record ClassificationScore(List<String> classNames, long[][] confusion, double calibrationError) {

    /** The list is copied. */
    public ClassificationScore {
        classNames = List.copyOf(classNames);
    }

    /**
     * @param classNames all classes
     * @param truth {@code [cases]}, indices of classes
     * @param predicted {@code [cases]}, indices of classes
     * @param confidence {@code [cases]}, probability of the predicted class, {@code [0, 1]}; an empty array if not
     *            known
     */
    public static ClassificationScore of(final List<String> classNames, final int[] truth, final int[] predicted,
        final double[] confidence) {
        if (truth.length != predicted.length || confidence.length != 0 && confidence.length != truth.length) {
            throw new IllegalArgumentException(truth.length + " true classes, " + predicted.length + " predictions and "
                + confidence.length + " confidences do not belong together.");
        }
        final long[][] confusion = new long[classNames.size()][classNames.size()];
        for (int i = 0; i < truth.length; i++) {
            confusion[truth[i]][predicted[i]]++;
        }
        return new ClassificationScore(classNames, confusion, calibrationError(truth, predicted, confidence));
    }

    /** @return number of cases */
    public long cases() {
        return IntStream.range(0, confusion.length).mapToLong(t -> LongSums.row(confusion, t)).sum();
    }

    /** @return fraction of cases that are right; NaN without cases */
    public double accuracy() {
        final long right = IntStream.range(0, confusion.length).mapToLong(i -> confusion[i][i]).sum();
        return cases() == 0 ? Double.NaN : (double)right / cases();
    }

    /** @return mean recall of the classes that have cases */
    public double balancedAccuracy() {
        return Means.ofDefined(perClass().stream().mapToDouble(ClassScore::recall));
    }

    /** @return mean F1 of the classes that have cases or predictions */
    public double macroF1() {
        return Means.ofDefined(perClass().stream().mapToDouble(ClassScore::f1));
    }

    /** @return one score for each class, in their order */
    public List<ClassScore> perClass() {
        final List<ClassScore> scores = new ArrayList<>();
        for (int c = 0; c < confusion.length; c++) {
            final long hits = confusion[c][c];
            scores.add(new ClassScore(classNames.get(c), hits, LongSums.column(confusion, c) - hits,
                LongSums.row(confusion, c) - hits));
        }
        return scores;
    }

    private static double calibrationError(final int[] truth, final int[] predicted, final double[] confidence) {
        final boolean[] right = new boolean[confidence.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = truth[i] == predicted[i];
        }
        return Calibration.of(confidence, right).error();
    }
}
