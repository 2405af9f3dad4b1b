package org.hydramix.engine.loss;

import ai.djl.ndarray.NDArray;

/**
 * The loss of a batch and its parts, scalars; weights are included, so that the parts add up to the total.
 *
 * @param total the sum, to go backward from
 * @param labelled symmetric cross-entropy
 * @param unlabelled error of guessed distributions
 * @param location error of centroids
 */
public record LossTerms(NDArray total, NDArray labelled, NDArray unlabelled, NDArray location) {
}
