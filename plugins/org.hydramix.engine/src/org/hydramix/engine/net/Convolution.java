package org.hydramix.engine.net;

import org.hydramix.engine.net.ParameterSpec.Role;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Convolution without bias, zero-padded so that stride 1 keeps the size; its kernel touches every {@code dilation}-th place. */
record Convolution(int kernel, int side, int stride, int dilation) {

    static Convolution add(final Layout parameters, final String name, final int in, final int out, final int side,
        final int stride, final int dilation) {
        return new Convolution(parameters.add(new ParameterSpec(name, Role.KERNEL, out, in, side, side)), side, stride,
            dilation);
    }

    NDArray apply(final Weights w, final NDArray x) {
        return apply(w.parameters().get(kernel), null, x);
    }

    /**
     * @param weights {@code [out, in, side, side]}, other than those of the network
     * @param bias {@code [out]}; null for none
     */
    NDArray apply(final NDArray weights, final NDArray bias, final NDArray x) {
        final long padding = (long)side / 2 * dilation;
        return x.getNDArrayInternal().convolution(x, weights, bias, new Shape(stride, stride),
            new Shape(padding, padding), new Shape(dilation, dilation), 1).singletonOrThrow();
    }
}
