package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;

/**
 * What the two heads say about every patch of images, patches lying a stride apart.
 *
 * @param logits {@code [batch, classes, rows, columns]}, before the softmax
 * @param centroids {@code [batch, 2, rows, columns]}, x then y as fractions of the patch in {@code [0, 1]}
 */
public record SlidingOutput(NDArray logits, NDArray centroids) {
}
