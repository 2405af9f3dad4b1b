package org.hydramix.engine.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hydramix.engine.geojson.ReadFeature.Description;
import org.hydramix.engine.geojson.ReadFeature.Place;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** One feature of any of the forms that QuPath has written since version 0.2. */
final class FeatureParser {

    /** Outlines of these are cells; an outline of anything else is an area that somebody drew. */
    private static final Set<String> CELL_TYPES =
        Set.of("cell", "detection", "PathCellObject", "PathDetectionObject");

    private static final String COORDINATES = "coordinates";

    private FeatureParser() {
    }

    static ReadFeature parse(final long number, final JsonElement element) {
        if (!(element instanceof JsonObject feature) || object(feature, "geometry").isEmpty()) {
            return problem(number, "has no geometry");
        }
        final JsonObject properties = object(feature, "properties").orElseGet(JsonObject::new);
        // of a cell QuPath gives the outline of the cell, and beside it that of the nucleus
        final JsonObject geometry = object(feature, "nucleusGeometry").or(() -> object(properties, "nucleusGeometry"))
            .or(() -> object(feature, "geometry")).orElseThrow();
        final String type = text(geometry, "type").orElse("");
        final Optional<Description> cell = description(properties);
        final List<Place> places = new ArrayList<>();
        try {
            switch (type) {
                case "Point" -> places.add(place(geometry.getAsJsonArray(COORDINATES)));
                case "MultiPoint" -> geometry.getAsJsonArray(COORDINATES)
                    .forEach(point -> places.add(place(point.getAsJsonArray())));
                case "Polygon" -> {
                    if (!isCell(feature, properties)) {
                        return problem(number, "is an area (a Polygon that is neither a cell nor a detection)");
                    }
                    places.add(Outline.middle(geometry.getAsJsonArray(COORDINATES)));
                }
                default -> {
                    return problem(number, "has the geometry '" + type + "'");
                }
            }
        } catch (IllegalStateException | ClassCastException | NullPointerException | IllegalArgumentException
            | IndexOutOfBoundsException
            | UnsupportedOperationException e) {
            return problem(number, "has unusable coordinates");
        }
        return new ReadFeature(number, List.copyOf(places), "Polygon".equals(type), cell, Optional.empty());
    }

    private static ReadFeature problem(final long number, final String problem) {
        return new ReadFeature(number, List.of(), false, Optional.empty(), Optional.of(problem));
    }

    /** @return where a position of GeoJSON is; a third number, the height, is not looked at */
    static Place place(final JsonArray position) {
        final double x = position.get(0).getAsDouble() - CellGeoJson.CORNER;
        final double y = position.get(1).getAsDouble() - CellGeoJson.CORNER;
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A position must be finite.");
        }
        return new Place(x, y);
    }

    private static boolean isCell(final JsonObject feature, final JsonObject properties) {
        return List.of(text(properties, "objectType"), text(properties, "object_type"), text(feature, "id")).stream()
            .flatMap(Optional::stream).anyMatch(CELL_TYPES::contains);
    }

    private static Optional<Description> description(final JsonObject properties) {
        final JsonElement classification = properties.get("classification");
        Optional<String> name = Optional.empty();
        Optional<Integer> colour = Optional.empty();
        if (classification instanceof JsonObject object) {
            name = text(object, "name").or(() -> joined(object.get("names")));
            colour = colour(object);
        } else if (classification instanceof JsonPrimitive text && text.isString()) {
            name = Optional.of(text.getAsString());
        }
        final Optional<Integer> found = colour;
        return name.map(String::strip).filter(n -> !n.isEmpty())
            .map(n -> new Description(n, found, measurements(properties.get("measurements"))));
    }

    /** @return a derived class, such as {@code Tumor: Positive}, that newer versions write as a list */
    private static Optional<String> joined(final JsonElement names) {
        if (!(names instanceof JsonArray array)) {
            return Optional.empty();
        }
        final List<String> parts = new ArrayList<>();
        array.forEach(part -> parts.add(part.isJsonPrimitive() ? part.getAsString() : part.toString()));
        return Optional.of(String.join(": ", parts));
    }

    /** @return of {@code color: [r, g, b]}, or of the older {@code colorRGB}, a signed ARGB number */
    private static Optional<Integer> colour(final JsonObject classification) {
        try {
            if (classification.get("color") instanceof JsonArray rgb && rgb.size() == 3) {
                return Optional.of((rgb.get(0).getAsInt() & 0xff) << 16 | (rgb.get(1).getAsInt() & 0xff) << 8
                    | rgb.get(2).getAsInt() & 0xff);
            }
            if (classification.get("colorRGB") instanceof JsonPrimitive argb) {
                return Optional.of(argb.getAsInt() & 0xffffff);
            }
        } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
            // a colour is for looking at; the cell counts without it
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** @return from an object, or from the older list of {@code {name, value}} */
    private static Map<String, Double> measurements(final JsonElement element) {
        final Map<String, Double> measurements = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(e -> put(measurements, e.getKey(), e.getValue()));
        } else if (element instanceof JsonArray list) {
            for (final JsonElement item : list) {
                if (item instanceof JsonObject pair) {
                    text(pair, "name").ifPresent(name -> put(measurements, name, pair.get("value")));
                }
            }
        }
        return measurements;
    }

    private static void put(final Map<String, Double> measurements, final String name, final JsonElement value) {
        if (value instanceof JsonPrimitive number && number.isNumber() && Double.isFinite(number.getAsDouble())) {
            measurements.put(name, number.getAsDouble());
        }
    }

    private static Optional<JsonObject> object(final JsonObject parent, final String name) {
        return parent.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> text(final JsonObject parent, final String name) {
        return parent.get(name) instanceof JsonPrimitive text && text.isString() ? Optional.of(text.getAsString())
            : Optional.empty();
    }
}
