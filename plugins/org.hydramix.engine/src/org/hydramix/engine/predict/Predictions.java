package org.hydramix.engine.predict;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * What the network says about patches.
 *
 * @param classes length of a distribution
 * @param probabilities {@code [count, classes]}, each row sums to 1
 * @param centroids {@code [count, 2]}, x then y as fractions of the patch in {@code [0, 1]}
 */
public record Predictions(int classes, float[] probabilities, float[] centroids) {

    /**
     * @param classes length of a distribution
     * @param parts one after the other
     * @return the predictions for all patches
     */
    public static Predictions join(final int classes, final List<Predictions> parts) {
        final int count = parts.stream().mapToInt(Predictions::count).sum();
        final FloatBuffer probabilities = FloatBuffer.allocate(count * classes);
        final FloatBuffer centroids = FloatBuffer.allocate(count * 2);
        for (final Predictions part : parts) {
            probabilities.put(part.probabilities);
            centroids.put(part.centroids);
        }
        return new Predictions(classes, probabilities.array(), centroids.array());
    }

    /** @return number of patches */
    public int count() {
        return centroids.length / 2;
    }

    /** @return probability of a class for a patch */
    public float probability(final int row, final int cls) {
        return probabilities[row * classes + cls];
    }

    /** @return the most probable class of a patch, the first of equals */
    public int best(final int row) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probability(row, c) > probability(row, best)) {
                best = c;
            }
        }
        return best;
    }
}
