package org.hydramix.engine.guess;

/**
 * Guessed labels, not sharpened.
 *
 * @param classes length of a distribution
 * @param distributions {@code [count, classes]}, each row sums to 1
 * @param centroids {@code [count, 2]}, x then y as fractions of the patch
 * @param entropy {@code [count]}, of the distribution, in nats: 0 for a sure guess
 * @param agreement {@code [count]}, in {@code [0, 1]}: the overlap of the copies' distributions with their mean (one
 *            minus the total variation distance), averaged; 1 if all copies say the same
 */
public record Guesses(int classes, float[] distributions, float[] centroids, float[] entropy, float[] agreement) {

    /** @return number of patches */
    public int count() {
        return entropy.length;
    }
}
