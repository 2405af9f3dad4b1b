package org.hydramix.engine.predict;

/**
 * What the network says about patches, and what it saw in them.
 *
 * @param predictions one a patch
 * @param features of the same patches
 */
public record Described(Predictions predictions, Features features) {
}
