package org.hydramix.engine.train;

import java.util.ArrayList;
import java.util.List;

/** What has been seen so far: history, sums since its last row, and the best weights. Saved with a checkpoint. */
final class Progress {

    private final List<HistoryRow> history = new ArrayList<>();

    private LossSum sum = LossSum.ZERO;

    private int summed;

    private double bestScore = Double.NEGATIVE_INFINITY;

    private int bestStep;

    private int withoutImprovement;

    private TrainingState.Snapshot best;

    List<HistoryRow> history() {
        return history;
    }

    LossSum sum() {
        return sum;
    }

    int summed() {
        return summed;
    }

    double bestScore() {
        return bestScore;
    }

    int bestStep() {
        return bestStep;
    }

    int withoutImprovement() {
        return withoutImprovement;
    }

    /** @return the best weights; null before the first evaluation on validation patches */
    TrainingState.Snapshot best() {
        return best;
    }

    void add(final LossSum step) {
        sum = sum.plus(step);
        summed++;
    }

    /** @return mean losses since the last row, which are then begun anew */
    LossSum takeMean() {
        final LossSum mean = sum.over(summed);
        sum = LossSum.ZERO;
        summed = 0;
        return mean;
    }

    void append(final HistoryRow row) {
        history.add(row);
    }

    /** @return whether the score is the best so far */
    boolean improves(final double score) {
        return score > bestScore;
    }

    void keepBest(final double score, final int step, final TrainingState.Snapshot weights) {
        bestScore = score;
        bestStep = step;
        best = weights;
        withoutImprovement = 0;
    }

    void noteNoImprovement() {
        withoutImprovement++;
    }

    void restore(final List<HistoryRow> rows, final LossSum savedSum, final int savedSummed) {
        history.addAll(rows);
        sum = savedSum;
        summed = savedSummed;
    }

    void restoreBest(final double score, final int step, final int since, final TrainingState.Snapshot weights) {
        keepBest(score, step, weights);
        withoutImprovement = since;
    }
}
