package org.hydramix.engine.optimise;

import org.hydramix.engine.device.Autograd;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/**
 * Mean of the weights over the last part of a training (stochastic weight averaging, Izmailov et al. 2018): with few annotated
 * images the last weights have learnt those by heart, the mean of many has less.
 *
 * <p>Pitfall: what follows the steps too closely, such as an exponential average over a hundred of them, is no such mean.
 */
public final class LateAverage {

    private final NDArray mean;

    private final int first;

    /**
     * @param weights {@code [n]}, whose mean is wanted; not changed. The mean belongs to their manager
     * @param first step that counts, from 0
     */
    public LateAverage(final NDArray weights, final int first) {
        try (Autograd off = Autograd.off()) {
            mean = weights.duplicate();
        }
        this.first = first;
    }

    /**
     * @param weights {@code [n]} after the step
     * @param step from 0
     */
    public void update(final NDArray weights, final int step) {
        if (step < first) {
            return;
        }
        final double stays = 1 - 1.0 / (step - first + 1);
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            mean.muli(stays).addi(weights.mul(1 - stays));
        }
    }

    /** @return {@code [n]}, mean of the weights so far; as they were at first if no step has counted */
    public float[] values() {
        return mean.toFloatArray();
    }
}
