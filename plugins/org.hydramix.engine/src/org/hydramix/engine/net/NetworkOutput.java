package org.hydramix.engine.net;

import java.util.Optional;

import ai.djl.ndarray.NDArray;

/**
 * What the two heads say.
 *
 * @param logits {@code [batch, classes]}, before the softmax
 * @param centroids {@code [batch, 2]}, x then y as fractions of the patch in {@code [0, 1]}
 * @param features {@code [batch, 2 · channels]}, what the logits are a linear function of; empty where nobody looks at them
 */
public record NetworkOutput(NDArray logits, NDArray centroids, Optional<NDArray> features) {

    /** Without features. */
    public NetworkOutput(final NDArray logits, final NDArray centroids) {
        this(logits, centroids, Optional.empty());
    }
}
