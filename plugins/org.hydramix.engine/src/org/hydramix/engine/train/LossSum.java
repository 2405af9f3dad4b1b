package org.hydramix.engine.train;

import java.nio.file.Path;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.loss.LossTerms;
import org.hydramix.engine.loss.Targets;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/**
 * The losses and the training accuracy of one step, or sums of them.
 *
 * @param total sum of the next three
 * @param labelled symmetric cross-entropy
 * @param unlabelled error of guessed distributions, as {@link org.hydramix.engine.loss.GuessLoss} has it
 * @param location error of centroids
 * @param accuracy share of labelled rows whose most probable class is that of the target
 */
public record LossSum(double total, double labelled, double unlabelled, double location, double accuracy) {

    /** Nothing yet. */
    public static final LossSum ZERO = new LossSum(0, 0, 0, 0, 0);

    /** Reads the losses of a part of a batch in one transfer; its share of the accuracy has the batch's denominator. */
    public static LossSum of(final LossTerms terms, final NDArray logits, final Targets targets) {
        final NDArray right = logits.argMax(1).eq(targets.distributions().argMax(1)).toType(DataType.FLOAT32, false)
            // the weight of a labelled patch is one over their number
            .mul(targets.labelledWeights()).sum();
        final float[] values = NDArrays.stack(new NDList(terms.total(), terms.labelled(), terms.unlabelled(),
            terms.location(), right)).toFloatArray();
        return new LossSum(values[0], values[1], values[2], values[3], values[4]);
    }

    /**
     * @param step that was done, the first being 0
     * @param schedule that it belongs to
     * @param checkpoint file that training goes on from, if there is one
     * @return this
     * @throws EngineException if the loss is not a number: what follows teaches nothing
     */
    public LossSum requireFinite(final int step, final Schedule schedule, final Optional<Path> checkpoint)
        throws EngineException {
        if (Double.isFinite(total)) {
            return this;
        }
        throw new EngineException("The loss is not a number at step " + (step + 1) + " of " + schedule.steps()
            + ". The likely cause is too high a learning rate (" + schedule.learningRate() + "): try a tenth of it."
            + checkpoint.map(file -> " The last good checkpoint, if one was reached, is kept in " + file + ".").orElse(""));
    }

    /** @return the sum of both */
    public LossSum plus(final LossSum other) {
        return new LossSum(total + other.total, labelled + other.labelled, unlabelled + other.unlabelled,
            location + other.location, accuracy + other.accuracy);
    }

    /** @return the mean over a number of steps */
    public LossSum over(final int count) {
        return new LossSum(total / count, labelled / count, unlabelled / count, location / count, accuracy / count);
    }
}
