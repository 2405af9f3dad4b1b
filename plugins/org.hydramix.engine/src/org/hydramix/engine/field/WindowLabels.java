package org.hydramix.engine.field;

import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.tile.Centroid;

/**
 * What dots say about the windows of crops.
 *
 * @param distributions {@code [windows, classes]}, one-hot; all zero where nothing is said
 * @param centroids {@code [windows, 2]}, fractions of the window; NaN where there is no cell
 * @param known {@code [windows]}, 1 where something is said, else 0
 */
record WindowLabels(float[] distributions, float[] centroids, float[] known) {

    static WindowLabels unknown(final int windows, final int classes) {
        final float[] centroids = new float[windows * 2];
        Arrays.fill(centroids, Float.NaN);
        return new WindowLabels(new float[windows * classes], centroids, new float[windows]);
    }

    /**
     * Labels the windows of one crop.
     *
     * @param from index of the crop's first window
     * @param windows of the crop
     * @param cells near the crop; centroids in px of the augmented crop, its borders being at 0 and its size
     * @param settings radii
     * @param background class of windows clear of cells
     */
    void label(final int from, final Windows windows, final List<Field.Cell> cells, final FieldSettings settings,
        final int background) {
        final int classes = distributions.length / known.length;
        for (int w = 0; w < windows.count(); w++) {
            final var middle = new Centroid(windows.middleX(w), windows.middleY(w));
            Field.Cell nearest = null;
            double distance = Double.POSITIVE_INFINITY;
            for (final Field.Cell cell : cells) {
                final double d = cell.centroid().distance(middle);
                if (d < distance) {
                    distance = d;
                    nearest = cell;
                }
            }
            final int row = from + w;
            if (distance <= settings.cellRadius()) {
                known[row] = 1;
                distributions[row * classes + nearest.cls()] = 1;
                centroids[row * 2] = (float)((nearest.centroid().x() - windows.left(w)) / windows.patchSize());
                centroids[row * 2 + 1] = (float)((nearest.centroid().y() - windows.top(w)) / windows.patchSize());
            } else if (distance >= settings.clearRadius()) {
                known[row] = 1;
                distributions[row * classes + background] = 1;
            }
        }
    }

    /** Forgets what was said of a window. */
    void forget(final int row) {
        final int classes = distributions.length / known.length;
        known[row] = 0;
        Arrays.fill(distributions, row * classes, (row + 1) * classes, 0);
        Arrays.fill(centroids, row * 2, row * 2 + 2, Float.NaN);
    }
}
