package org.hydramix.nodes.scorer;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Centroid;

/**
 * Brings places in tiles to px of the image that was searched, in which found cells are: the Tile Reader may have read
 * the tiles at another resolution.
 */
final class ImageScale {

    /** Sums over the found cells of an image: both coordinates from its border; 0 where µm are not known. */
    private record Extent(double pixels, double microns) {

        Extent plus(final Extent other) {
            return new Extent(pixels + other.pixels, microns + other.microns);
        }

        double micronsPerPixel() {
            return pixels > 0 ? microns / pixels : Double.NaN;
        }
    }

    private record Resolution(String image, double micronsPerPixel) {
    }

    private final Map<String, Extent> found = new HashMap<>();

    private final Set<Resolution> resolutions = new LinkedHashSet<>();

    /**
     * @param image that was searched
     * @param cell that was found, in px of the image
     * @param microns the same place in µm from the left and the upper border; NaN if not known
     */
    void addFound(final String image, final Centroid cell, final Centroid microns) {
        final double fromBorder = cell.fractionX(1) + cell.fractionY(1);
        final double known = microns.x() + microns.y();
        final boolean usable = !Double.isNaN(fromBorder + known);
        found.merge(image, new Extent(usable ? fromBorder : 0, usable ? known : 0), Extent::plus);
    }

    /**
     * To be called after all found cells were added.
     *
     * @param image that the tile was cut from
     * @param tile its first px, in px of the image
     * @param cell in px of the tile
     * @param tileResolution in µm/px; NaN if unknown
     * @return the cell in px of the image; taken to be those of the tile unless both resolutions are known
     */
    Centroid toImage(final String image, final Centroid tile, final Centroid cell, final double tileResolution) {
        final double imageResolution = resolution(image);
        if (!TilePacker.differ(tileResolution, imageResolution)) {
            return new Centroid(tile.x() + cell.x(), tile.y() + cell.y());
        }
        final Centroid scaled = cell.scaled(tileResolution / imageResolution);
        return new Centroid(tile.x() + scaled.x(), tile.y() + scaled.y());
    }

    /** Notes an image of the truth and the resolution of a tile from it, in µm/px; NaN if unknown. */
    void addTruth(final String image, final double tileResolution) {
        final double imageResolution = resolution(image);
        final boolean ofImage =
            Double.isNaN(tileResolution) || TilePacker.differ(tileResolution, imageResolution);
        resolutions.add(new Resolution(image, ofImage ? imageResolution : tileResolution));
    }

    private double resolution(final String image) {
        final Extent extent = found.get(image);
        return extent == null ? Double.NaN : extent.micronsPerPixel();
    }

    /**
     * @return of the images of the truth in which cells were found, or of all if that is none, in µm/px; NaN if it is
     *         not known or differs by more than 5 %
     */
    double micronsPerPixel() {
        final List<Resolution> counting = counting();
        return counting.isEmpty() || areMixed(counting) ? Double.NaN : counting.get(0).micronsPerPixel();
    }

    /** @return whether the resolutions of the same images are all known, but not the same, so that only µm can be compared */
    boolean isMixed() {
        final List<Resolution> counting = counting();
        return areMixed(counting) && unknown().isEmpty();
    }

    /** @return the first of the same images whose resolution is not known */
    Optional<String> unknown() {
        return counting().stream().filter(resolution -> Double.isNaN(resolution.micronsPerPixel())).map(Resolution::image).findFirst();
    }

    /** @return factor from px of an image to px of {@code resolution} in µm/px; 1 for an image of unknown resolution */
    double factorTo(final double resolution, final String image) {
        return resolutions.stream().filter(known -> known.image().equals(image)).mapToDouble(Resolution::micronsPerPixel)
            .filter(own -> !Double.isNaN(own)).map(own -> own / resolution).findFirst().orElse(1);
    }

    private List<Resolution> counting() {
        final List<Resolution> searched =
            resolutions.stream().filter(resolution -> found.containsKey(resolution.image())).toList();
        return searched.isEmpty() ? List.copyOf(resolutions) : searched;
    }

    private static boolean areMixed(final List<Resolution> known) {
        return known.stream().anyMatch(one -> Double.isNaN(one.micronsPerPixel())
            || TilePacker.differ(one.micronsPerPixel(), known.get(0).micronsPerPixel()));
    }
}
