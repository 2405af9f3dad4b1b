package org.hydramix.engine.predict;

/** Sums predictions for views of the same patches. */
final class MeanPrediction {

    private final int classes;

    private final float[] probabilities;

    private final float[] centroids;

    MeanPrediction(final int classes, final int count) {
        this.classes = classes;
        probabilities = new float[count * classes];
        centroids = new float[count * 2];
    }

    void add(final Predictions predictions, final View view) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] += predictions.probabilities()[i];
        }
        for (int i = 0; i < centroids.length; i += 2) {
            final float x = predictions.centroids()[i];
            final float y = predictions.centroids()[i + 1];
            centroids[i] += view.x(x, y);
            centroids[i + 1] += view.y(x, y);
        }
    }

    /** @param parts how many were added */
    Predictions get(final int parts) {
        return new Predictions(classes, divided(probabilities, parts), divided(centroids, parts));
    }

    private static float[] divided(final float[] sums, final int parts) {
        final float[] means = sums.clone();
        for (int i = 0; i < means.length; i++) {
            means[i] /= parts;
        }
        return means;
    }
}
