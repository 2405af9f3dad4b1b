package org.hydramix.engine.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/** Exponential moving average of weights, which predicts better than the weights of any one step. */
public final class WeightAverage {

    /** Shifts the warm-up so that the first decay is 1/10 (as in TensorFlow's ExponentialMovingAverage). */
    private static final double WARM_UP = 10;

    private final double decay;

    /** @param decay share of the average that stays at each step, {@code [0, 1)} */
    public WeightAverage(final double decay) {
        this.decay = decay;
    }

    /**
     * @param step from 0
     * @return min(decay, (1 + step) / (10 + step)): early steps are forgotten fast
     */
    public double decayAt(final int step) {
        return Math.min(decay, (1 + step) / (WARM_UP + step));
    }

    /**
     * @param average {@code [n]}, changed in place
     * @param weights {@code [n]}
     * @param step from 0
     */
    public void update(final NDArray average, final NDArray weights, final int step) {
        final double stays = decayAt(step);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            average.muli(stays).addi(weights.mul(1 - stays));
        }
    }
}
