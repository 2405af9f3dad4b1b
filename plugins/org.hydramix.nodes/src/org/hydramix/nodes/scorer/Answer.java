package org.hydramix.nodes.scorer;

import org.hydramix.engine.tile.Centroid;

/**
 * What a row says about a cell.
 *
 * @param className its class
 * @param centroid in px of the tile; coordinates are NaN if there is none
 * @param figure confidence of a prediction, or resolution of a true row in µm/px; NaN if unknown
 */
record Answer(String className, Centroid centroid, double figure) {

    boolean hasCentroid() {
        return !Double.isNaN(centroid.x()) && !Double.isNaN(centroid.y());
    }
}
