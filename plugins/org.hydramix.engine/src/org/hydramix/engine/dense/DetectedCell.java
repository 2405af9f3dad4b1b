package org.hydramix.engine.dense;

import org.hydramix.engine.tile.Centroid;

/**
 * A cell that was found.
 *
 * @param centroid in px of the image, pixel centres at integers
 * @param probabilities {@code [cell classes]}, without the background, sums to 1
 * @param confidence that there is a cell at all, {@code [0, 1]}
 */
public record DetectedCell(Centroid centroid, float[] probabilities, double confidence) {

    /** @return index of the likeliest class, the first of equals */
    public int best() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }
}
