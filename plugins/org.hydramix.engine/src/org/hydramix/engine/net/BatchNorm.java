package org.hydramix.engine.net;

import org.hydramix.engine.net.ParameterSpec.Role;

import ai.djl.ndarray.NDArray;

/** Batch normalisation followed by a leaky ReLU, the pre-activation of every convolution but the first. */
record BatchNorm(int scale, int shift, int mean, int variance) {

    /** Slope of the leaky ReLU below 0, as in MixMatch's reference network. */
    private static final float SLOPE = 0.1f;

    /** Share of the running statistics that stays, in DJL's sense: 1 − PyTorch's momentum. */
    static final float MOMENTUM = 0.9f;

    private static final float EPSILON = 1e-5f;

    static BatchNorm add(final Layout parameters, final Layout statistics, final String name, final int channels) {
        return new BatchNorm(parameters.add(new ParameterSpec(name + ".scale", Role.SCALE, channels)),
            parameters.add(new ParameterSpec(name + ".shift", Role.SHIFT, channels)),
            statistics.add(new ParameterSpec(name + ".mean", Role.SHIFT, channels)),
            statistics.add(new ParameterSpec(name + ".variance", Role.SCALE, channels)));
    }

    NDArray apply(final Weights w, final NDArray x, final NormMode mode) {
        // The engine's own operation: the public one swaps axes and opens a manager on each call.
        return activate(x.getNDArrayInternal().batchNorm(x, w.statistics().get(mean), w.statistics().get(variance),
            w.parameters().get(scale), w.parameters().get(shift), -1, MOMENTUM, EPSILON, mode == NormMode.TRAIN)
            .singletonOrThrow());
    }

    /** The leaky ReLU alone, where normalisation is folded into what comes before. */
    static NDArray activate(final NDArray x) {
        return x.getNDArrayInternal().leakyRelu(SLOPE);
    }

    /** @return what normalisation with running statistics comes to */
    Affine affine(final Weights w) {
        final NDArray factor = w.parameters().get(scale).div(w.statistics().get(variance).add(EPSILON).sqrt());
        return new Affine(factor, w.parameters().get(shift).sub(w.statistics().get(mean).mul(factor)));
    }
}
