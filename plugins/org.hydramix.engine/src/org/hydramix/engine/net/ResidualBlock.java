package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/**
 * Pre-activation residual block: x + conv(act(conv(act(x)))). Where the shape changes, the way around is a 1 × 1
 * convolution of the activated input.
 *
 * @param around the way around; null where the shape stays
 */
record ResidualBlock(BatchNorm norm1, Convolution conv1, BatchNorm norm2, Convolution conv2, Convolution around) {

    private static final int SIDE = 3;

    static ResidualBlock add(final Layout parameters, final Layout statistics, final String name, final int in,
        final int out, final int stride, final int dilation) {
        return new ResidualBlock(BatchNorm.add(parameters, statistics, name + ".norm1", in),
            Convolution.add(parameters, name + ".conv1", in, out, SIDE, stride, dilation),
            BatchNorm.add(parameters, statistics, name + ".norm2", out),
            Convolution.add(parameters, name + ".conv2", out, out, SIDE, 1, dilation),
            in == out && stride == 1 ? null : Convolution.add(parameters, name + ".around", in, out, 1, stride, 1));
    }

    NDArray apply(final Weights w, final NDArray x, final NormMode mode) {
        final NDArray out;
        // Gives back at once what only this block needs; autograd keeps what it needs by itself.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NDArray active = norm1.apply(w, x, mode);
            final NDArray inner = conv2.apply(w, norm2.apply(w, conv1.apply(w, active), mode));
            out = inner.add(around == null ? x : around.apply(w, active));
            NDScope.unregister(out);
        }
        NDScope.register(out);
        return out;
    }
}
