package org.hydramix.engine.net;

import org.hydramix.engine.net.ParameterSpec.Role;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Convolution without bias, zero-padded so that stride 1 keeps the size. */
record Convolution(int kernel, int side, int stride) {

    static final Shape DILATION = new Shape(1, 1);

    static Convolution add(final Layout parameters, final String name, final int in, final int out, final int side,
        final int stride) {
        return new Convolution(parameters.add(new ParameterSpec(name, Role.KERNEL, out, in, side, side)), side, stride);
    }

    NDArray apply(final Weights w, final NDArray x) {
        return x.getNDArrayInternal().convolution(x, w.parameters().get(kernel), null, new Shape(stride, stride),
            new Shape(side / 2, side / 2), DILATION, 1).singletonOrThrow();
    }
}
