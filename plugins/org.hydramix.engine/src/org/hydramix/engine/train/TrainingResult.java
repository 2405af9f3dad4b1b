package org.hydramix.engine.train;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.model.HydraMixModel;

/**
 * What training gives.
 *
 * @param model the averaged weights: the best on the validation patches if there were any, else the last
 * @param history one row an evaluation
 * @param bestStep steps after which the model's weights were reached
 * @param stoppedEarly whether patience ran out
 * @param device where training ran and why there, a sentence
 * @param checkpointProblem what went wrong last with the checkpoint's file, for the user; empty if all is well
 */
public record TrainingResult(HydraMixModel model, List<HistoryRow> history, int bestStep, boolean stoppedEarly,
    String device, Optional<String> checkpointProblem) {

    /** The list is copied. */
    public TrainingResult {
        history = List.copyOf(history);
    }

    /** @return the same with another model */
    public TrainingResult withModel(final HydraMixModel other) {
        return new TrainingResult(other, history, bestStep, stoppedEarly, device, checkpointProblem);
    }
}
