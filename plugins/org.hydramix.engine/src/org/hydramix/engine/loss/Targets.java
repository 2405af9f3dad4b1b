package org.hydramix.engine.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * What the network should say about each patch of a batch, and how much each part counts. The weights already hold the
 * denominators of the whole batch, so that losses of its parts add up to the loss of the whole.
 *
 * @param distributions {@code [batch, classes]}, each row sums to 1
 * @param centroids {@code [batch, 2]}, fractions of the patch; any finite value where the weight is 0
 * @param labelledWeights {@code [batch]}, of symmetric cross-entropy
 * @param unlabelledWeights {@code [batch]}, of the error of guessed distributions
 * @param locationWeights {@code [batch]}, of the location loss
 */
public record Targets(NDArray distributions, NDArray centroids, NDArray labelledWeights, NDArray unlabelledWeights,
    NDArray locationWeights) {

    /** The same on the heap, row by row. */
    public record Values(int classes, float[] distributions, float[] centroids, float[] labelledWeights,
        float[] unlabelledWeights, float[] locationWeights) {

        /** @return the tensors, owned by a manager */
        public Targets on(final NDManager manager) {
            final long batch = labelledWeights.length;
            return new Targets(manager.create(distributions, new Shape(batch, classes)),
                manager.create(centroids, new Shape(batch, 2)), manager.create(labelledWeights),
                manager.create(unlabelledWeights), manager.create(locationWeights));
        }

        /** @return the given rows, in this order */
        public Values rows(final int... rows) {
            return new Values(classes, picked(distributions, classes, rows), picked(centroids, 2, rows),
                picked(labelledWeights, 1, rows), picked(unlabelledWeights, 1, rows), picked(locationWeights, 1, rows));
        }

        private static float[] picked(final float[] values, final int width, final int... rows) {
            final float[] picked = new float[rows.length * width];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(values, rows[i] * width, picked, i * width, width);
            }
            return picked;
        }
    }
}
