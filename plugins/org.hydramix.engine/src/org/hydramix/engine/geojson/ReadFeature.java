package org.hydramix.engine.geojson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feature of a GeoJSON file, as far as cells are concerned.
 *
 * @param number of the feature in its file, the first being 1
 * @param places centres of cells: several for a {@code MultiPoint}; empty if the feature is no cell
 * @param outline whether the place is the middle of an outline, not a point that somebody set
 * @param cell class, colour and measurements at the first place; empty if the feature has no class
 * @param problem why the feature is no cell; empty if it is
 */
public record ReadFeature(long number, List<Place> places, boolean outline, Optional<Description> cell,
    Optional<String> problem) {

    /**
     * Where a cell is.
     *
     * @param x column in px of the image, pixel centres at integers
     * @param y row in px of the image
     */
    public record Place(double x, double y) {
    }

    /**
     * What a cell is.
     *
     * @param className not blank
     * @param colour {@code 0xRRGGBB}; empty if the file gives none
     * @param measurements finite numbers by name
     */
    public record Description(String className, Optional<Integer> colour, Map<String, Double> measurements) {
    }
}
