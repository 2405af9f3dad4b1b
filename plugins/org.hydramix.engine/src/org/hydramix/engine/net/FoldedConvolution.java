package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;

/**
 * A convolution with all that follows it up to the next non-linearity.
 *
 * @param shape of the convolution
 * @param kernel {@code [out, in, side, side]}
 * @param bias {@code [out]}; null for none
 */
record FoldedConvolution(Convolution shape, NDArray kernel, NDArray bias) {

    /**
     * @param convolution to fold
     * @param w weights
     * @param after normalises the output; null if nothing does
     * @param shifted whether the shift is this convolution's to add; of two whose outputs are added, one does
     */
    static FoldedConvolution of(final Convolution convolution, final Weights w, final Affine after,
        final boolean shifted) {
        final NDArray kernel = w.parameters().get(convolution.kernel());
        return after == null ? new FoldedConvolution(convolution, kernel, null)
            : new FoldedConvolution(convolution, after.scaled(kernel), shifted ? after.shift() : null);
    }

    NDArray apply(final NDArray x) {
        return shape.apply(kernel, bias, x);
    }
}
