package org.hydramix.engine.geojson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cell with what is known about it.
 *
 * @param x column of its centre in px of the image (level 0 of a slide), pixel centres at integers
 * @param y row of its centre in px of the image
 * @param className what it is, not blank
 * @param colour that viewers draw the class with, {@code 0xRRGGBB}
 * @param measurements finite numbers by name, in the order in which viewers list them
 */
public record CellFeature(double x, double y, String className, int colour, Map<String, Double> measurements) {

    private static final int WHITE = 0xffffff;

    /** @throws IllegalArgumentException if a number is not finite, the class blank or the colour no colour */
    public CellFeature {
        Objects.requireNonNull(className);
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A cell cannot be at x " + x + ", y " + y + ".");
        }
        if (className.isBlank()) {
            throw new IllegalArgumentException("A cell needs a class with a name.");
        }
        if (colour < 0 || colour > WHITE) {
            throw new IllegalArgumentException("A colour is 0x000000 to 0xffffff, not " + colour + ".");
        }
        measurements.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The measurement '" + name + "' is " + value
                    + ", which JSON cannot hold. Leave it out.");
            }
        });
    }
}
