package org.hydramix.engine.train;

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
 * @param unlabelled squared error of guessed distributions
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
