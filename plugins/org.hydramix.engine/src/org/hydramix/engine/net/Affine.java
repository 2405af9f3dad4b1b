package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * What batch normalisation with running statistics comes to: factor · x + shift, channel by channel.
 *
 * @param factor {@code [channels]}
 * @param shift {@code [channels]}
 */
record Affine(NDArray factor, NDArray shift) {

    /** @return {@code [channels, in, side, side]}: a kernel whose output is multiplied by the factor */
    NDArray scaled(final NDArray kernel) {
        return kernel.mul(factor.reshape(new Shape(factor.size(), 1, 1, 1)));
    }
}
