package org.hydramix.engine.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        final Optional<String> className = className(properties);
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
        return new ReadFeature(number, List.copyOf(places), "Polygon".equals(type), className, Optional.empty());
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

    private static Optional<String> className(final JsonObject properties) {
        final JsonElement classification = properties.get("classification");
        Optional<String> name = Optional.empty();
        if (classification instanceof JsonObject object) {
            name = text(object, "name").or(() -> joined(object.get("names")));
        } else if (classification instanceof JsonPrimitive text && text.isString()) {
            name = Optional.of(text.getAsString());
        }
        return name.map(String::strip).filter(n -> !n.isEmpty());
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

    private static Optional<JsonObject> object(final JsonObject parent, final String name) {
        return parent.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> text(final JsonObject parent, final String name) {
        return parent.get(name) instanceof JsonPrimitive text && text.isString() ? Optional.of(text.getAsString())
            : Optional.empty();
    }
}
