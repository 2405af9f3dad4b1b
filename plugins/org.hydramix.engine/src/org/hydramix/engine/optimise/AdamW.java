package org.hydramix.engine.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/**
 * Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019) on some of the values, over one flat
 * vector.
 */
public final class AdamW {

    private static final double BETA1 = 0.9;

    private static final double BETA2 = 0.999;

    private static final double EPSILON = 1e-8;

    private final NDArray mean;

    private final NDArray square;

    private final NDArray decay;

    /**
     * @param mean {@code [n]}, moving mean of the gradients, at first 0; changed in place
     * @param square {@code [n]}, moving mean of their squares, at first 0; changed in place
     * @param decayMask {@code [n]}, 1 where weight decay acts, else 0
     * @param weightDecay share of a weight that is lost a step, at a learning rate of 1
     */
    public AdamW(final NDArray mean, final NDArray square, final NDArray decayMask, final double weightDecay) {
        this.mean = mean;
        this.square = square;
        this.decay = decayMask.mul(weightDecay);
    }

    /**
     * Moves the weights in place. Gradients must be off on this thread.
     *
     * @param weights {@code [n]}
     * @param gradient {@code [n]}
     * @param learningRate of this step
     * @param step from 1
     */
    public void update(final NDArray weights, final NDArray gradient, final double learningRate, final int step) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
            square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
            final double meanCorrection = 1 - Math.pow(BETA1, step);
            final double squareCorrection = 1 - Math.pow(BETA2, step);
            final NDArray scale = square.div(squareCorrection).sqrt().addi(EPSILON);
            weights.subi(weights.mul(decay).muli(learningRate));
            weights.subi(mean.mul(learningRate / meanCorrection).divi(scale));
        }
    }
}
