package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;

/**
 * What the two heads say.
 *
 * @param logits {@code [batch, classes]}, before the softmax
 * @param centroids {@code [batch, 2]}, x then y as fractions of the patch in {@code [0, 1]}
 */
public record NetworkOutput(NDArray logits, NDArray centroids) {
}
