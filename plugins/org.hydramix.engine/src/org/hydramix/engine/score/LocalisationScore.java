package org.hydramix.engine.score;

import java.util.List;
import java.util.stream.DoubleStream;

import org.hydramix.engine.tile.Centroid;

/**
 * How far predicted centroids are from the true ones.
 *
 * @param distances {@code [cases]}, in px
 * @param micronsPerPixel in µm/px; NaN if unknown
 */
public record LocalisationScore(double[] distances, double micronsPerPixel) {

    /**
     * @param truth true centroids in px
     * @param predicted predicted centroids in px, in the same order
     * @param micronsPerPixel in µm/px; NaN if unknown
     */
    public static LocalisationScore of(final List<Centroid> truth, final List<Centroid> predicted,
        final double micronsPerPixel) {
        if (truth.size() != predicted.size()) {
            throw new IllegalArgumentException(
                truth.size() + " true and " + predicted.size() + " predicted centroids do not belong together.");
        }
        final double[] distances = new double[truth.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = truth.get(i).distance(predicted.get(i));
        }
        return new LocalisationScore(distances, micronsPerPixel);
    }

    /** @return mean distance in px; NaN without cases */
    public double meanPixels() {
        return DoubleStream.of(distances).average().orElse(Double.NaN);
    }

    /** @return median distance in px; NaN without cases */
    public double medianPixels() {
        return Means.median(distances);
    }

    /** @return mean distance in µm; NaN without cases or if the resolution is unknown */
    public double meanMicrons() {
        return meanPixels() * micronsPerPixel;
    }

    /** @return median distance in µm; NaN without cases or if the resolution is unknown */
    public double medianMicrons() {
        return medianPixels() * micronsPerPixel;
    }
}
