package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/**
 * A {@link ResidualBlock} for prediction.
 *
 * @param norm before the block; null where it is folded into what comes before
 * @param conv1 with the normalisation after it
 * @param conv2 with the next block's normalisation, if that can be folded
 * @param around as {@code conv2}; null where the shape stays
 */
record FoldedBlock(BatchNorm norm, FoldedConvolution conv1, FoldedConvolution conv2, FoldedConvolution around) {

    /**
     * @param block to fold
     * @param w weights
     * @param foldedBefore whether what comes before normalises for this block
     * @param after what normalises for the next block; null if that does so itself
     */
    static FoldedBlock of(final ResidualBlock block, final Weights w, final boolean foldedBefore, final Affine after) {
        return new FoldedBlock(foldedBefore ? null : block.norm1(),
            FoldedConvolution.of(block.conv1(), w, block.norm2().affine(w), true),
            FoldedConvolution.of(block.conv2(), w, after, true),
            block.around() == null ? null : FoldedConvolution.of(block.around(), w, after, false));
    }

    NDArray apply(final Weights w, final NDArray x) {
        final NDArray out;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NDArray active = norm == null ? BatchNorm.activate(x) : norm.apply(w, x, NormMode.PREDICT);
            final NDArray inner = conv2.apply(BatchNorm.activate(conv1.apply(active)));
            // The sum is this block's own, so that it can be made in place.
            out = inner.addi(around == null ? x : around.apply(active));
            NDScope.unregister(out);
        }
        NDScope.register(out);
        return out;
    }
}
