package org.hydramix.engine.geojson;

import java.util.List;
import java.util.Optional;

/**
 * A feature of a GeoJSON file, as far as cells are concerned.
 *
 * @param number of the feature in its file, the first being 1
 * @param places centres of cells: several for a {@code MultiPoint}; empty if the feature is no cell
 * @param outline whether the place is the middle of an outline, not a point that somebody set
 * @param className of all its cells, not blank; empty if the feature has no class
 * @param problem why the feature is no cell; empty if it is
 */
public record ReadFeature(long number, List<Place> places, boolean outline, Optional<String> className,
    Optional<String> problem) {

    /**
     * Where a cell is.
     *
     * @param x column in px of the image, pixel centres at integers
     * @param y row in px of the image
     */
    public record Place(double x, double y) {
    }
}
