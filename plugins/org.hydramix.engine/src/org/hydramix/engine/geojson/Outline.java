package org.hydramix.engine.geojson;

import org.hydramix.engine.geojson.ReadFeature.Place;

import com.google.gson.JsonArray;

/** Centroid of a polygon. */
final class Outline {

    /** Below this area in px² an outline is a line or a point, and the formula divides by next to nothing. */
    private static final double LEAST_AREA = 1e-6;

    private Outline() {
    }

    /**
     * @param rings of a GeoJSON {@code Polygon}; the first is the outside, holes are not looked at
     * @return centroid of the area, by the shoelace formula; for an outline without area the mean of its points
     */
    static Place middle(final JsonArray rings) {
        final JsonArray ring = rings.get(0).getAsJsonArray();
        final Place first = FeatureParser.place(ring.get(0).getAsJsonArray());
        double doubled = 0;
        double x = 0;
        double y = 0;
        double sumX = 0;
        double sumY = 0;
        // relative to the first point: far from the origin of a slide the differences would drown in rounding
        double ax = 0;
        double ay = 0;
        for (int i = 1; i <= ring.size(); i++) {
            final Place b = FeatureParser.place(ring.get(i % ring.size()).getAsJsonArray());
            final double bx = b.x() - first.x();
            final double by = b.y() - first.y();
            final double cross = ax * by - bx * ay;
            doubled += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
            sumX += bx;
            sumY += by;
            ax = bx;
            ay = by;
        }
        if (Math.abs(doubled) < LEAST_AREA) {
            return new Place(first.x() + sumX / ring.size(), first.y() + sumY / ring.size());
        }
        return new Place(first.x() + x / (3 * doubled), first.y() + y / (3 * doubled));
    }
}
