package org.hydramix.engine.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.ReadFeature.Place;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is written is GeoJSON and is read back; what QuPath wrote in any version is read. */
class GeoJsonTest {

    @TempDir
    Path folder;

    private List<ReadFeature> read(final String text) throws Exception {
        final Path file = folder.resolve("a.geojson");
        Files.writeString(file, text);
        final List<ReadFeature> features = new ArrayList<>();
        GeoJsonReader.read(file, features::add, Monitor.NONE);
        return features;
    }

    private ReadFeature one(final String feature) throws Exception {
        final List<ReadFeature> features = read("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
        assertEquals(1, features.size());
        return features.get(0);
    }

    private static String point(final String properties) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[10.5,20.75]},\"properties\":"
            + properties + "}";
    }

    private static List<CellFeature> cells(final int count) {
        final SplittableRandom random = new SplittableRandom(1);
        final List<CellFeature> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new CellFeature(random.nextDouble() * 100_000, random.nextDouble() * 1e-3,
                i % 2 == 0 ? "tumour \"ÿ\\ 細胞\n" : "stroma", random.nextInt(0x1000000),
                i % 3 == 0 ? Map.of() : Map.of("Probability: a", random.nextDouble(), "µm²", -1e-12)));
        }
        return cells;
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        final List<CellFeature> cells = cells(1000);
        for (final CellObject type : CellObject.values()) {
            final Path file = folder.resolve("cells.geojson");
            CellGeoJson.write(file, type, cells);
            final Iterator<CellFeature> expected = cells.iterator();
            GeoJsonReader.read(file, feature -> {
                final CellFeature cell = expected.next();
                assertEquals(Optional.empty(), feature.problem());
                assertFalse(feature.outline());
                assertEquals(1, feature.places().size());
                assertEquals(cell.x(), feature.places().get(0).x(), 1e-9);
                assertEquals(cell.y(), feature.places().get(0).y(), 1e-9);
                assertEquals(Optional.of(cell.className().strip()), feature.className());
            }, Monitor.NONE);
            assertFalse(expected.hasNext());
        }
    }

    /** RFC 7946, checked by hand, member by member; and what QuPath 0.5 looks for. */
    @Test
    void theFileIsGeoJson() throws Exception {
        final Path file = folder.resolve("cells.geojson");
        final Iterator<CellFeature> expected = cells(50).iterator();
        CellGeoJson.write(file, CellObject.DETECTION, cells(50));
        final JsonObject json =
            JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
        assertEquals("FeatureCollection", json.get("type").getAsString());
        assertEquals(2, json.size());
        assertEquals(50, json.getAsJsonArray("features").size());
        for (final JsonElement element : json.getAsJsonArray("features")) {
            final JsonObject feature = element.getAsJsonObject();
            assertEquals(Set.of("type", "geometry", "properties"), feature.keySet());
            assertEquals("Feature", feature.get("type").getAsString());
            final JsonObject geometry = feature.getAsJsonObject("geometry");
            assertEquals(Set.of("type", "coordinates"), geometry.keySet());
            assertEquals("Point", geometry.get("type").getAsString());
            final JsonArray position = geometry.getAsJsonArray("coordinates");
            assertEquals(2, position.size());
            position.forEach(number -> assertTrue(number.getAsJsonPrimitive().isNumber()));
            final JsonObject properties = feature.getAsJsonObject("properties");
            assertEquals("detection", properties.get("objectType").getAsString());
            final JsonArray colour = properties.getAsJsonObject("classification").getAsJsonArray("color");
            assertEquals(3, colour.size());
            final CellFeature cell = expected.next();
            assertEquals(cell.colour(),
                colour.get(0).getAsInt() << 16 | colour.get(1).getAsInt() << 8 | colour.get(2).getAsInt());
            colour.forEach(c -> assertTrue(c.getAsInt() >= 0 && c.getAsInt() <= 255));
            final JsonObject measurements = properties.getAsJsonObject("measurements");
            assertEquals(cell.measurements().keySet(), measurements.keySet());
            cell.measurements().forEach((name, value) -> assertEquals(value, measurements.get(name).getAsDouble()));
        }
        assertFalse(expected.hasNext());
    }

    @Test
    void halfAPixelLiesBetweenQuPathAndUs() throws Exception {
        final Path file = folder.resolve("cells.geojson");
        CellGeoJson.write(file, CellObject.ANNOTATION, List.of(new CellFeature(0, 7, "a", 0xff8000, Map.of())));
        final String text = Files.readString(file);
        assertTrue(text.contains("[0.5,7.5]") && text.contains("[255,128,0]") && text.contains("\"annotation\""), text);
    }

    @Test
    void noCellsAreAFileToo() throws Exception {
        final Path file = folder.resolve("none.geojson");
        CellGeoJson.write(file, CellObject.DETECTION, List.of());
        GeoJsonReader.read(file, feature -> {
            throw new AssertionError();
        }, Monitor.NONE);
    }

    @Test
    void manyCellsStream() throws Exception {
        final Path file = folder.resolve("many.geojson");
        final int count = 300_000;
        final CellFeature cell = new CellFeature(12.25, 3, "a", 1, Map.of("p", 0.5));
        CellGeoJson.write(file, CellObject.DETECTION, () -> Stream.generate(() -> cell).limit(count).iterator());
        final long[] found = {0};
        GeoJsonReader.read(file, feature -> found[0] += feature.places().get(0).x() == 12.25 ? 1 : 0, Monitor.NONE);
        assertEquals(count, found[0]);
        found[0] = 0;
        assertThrows(CancelledException.class, () -> GeoJsonReader.read(file, feature -> found[0]++, new Stopping()));
        assertTrue(found[0] < 10_000, found[0] + " features after the user wanted to stop");
    }

    /** The user wants to stop from the beginning. */
    private static final class Stopping implements Monitor {

        @Override
        public void progress(final double fraction, final String message) {
            // nobody looks
        }

        @Override
        public void checkCancelled() throws CancelledException {
            throw new CancelledException();
        }
    }

    @Test
    void aFailureLeavesTheOldFile() throws Exception {
        final Path file = folder.resolve("cells.geojson");
        Files.writeString(file, "old");
        assertThrows(IllegalStateException.class, () -> CellGeoJson.write(file, CellObject.DETECTION, () -> {
            throw new IllegalStateException("the network failed");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"classification":{"name":"Tumor","color":[200,1,2]}}                      | Tumor
        {"classification":{"name":"Tumor","colorRGB":-3670016}}                    | Tumor
        {"object_type":"annotation","classification":{"name":"Tumor: Positive"}}   | Tumor: Positive
        {"classification":{"names":["Tumor","Positive"],"color":[1,2,3]}}          | Tumor: Positive
        {"classification":"Stroma"}                                                | Stroma
        """)
    void classesOfAllVersions(final String properties, final String name) throws Exception {
        final ReadFeature feature = one(point(properties));
        assertEquals(List.of(new Place(10, 20.25)), feature.places());
        assertEquals(Optional.of(name), feature.className());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"classification\":null}", "{\"classification\":{\"name\":\" \"}}", "null"})
    void withoutClass(final String properties) throws Exception {
        final ReadFeature feature = one(point(properties));
        assertEquals(Optional.empty(), feature.className());
        assertEquals(Optional.empty(), feature.problem());
    }

    /** QuPath 0.4 and Python write what is no JSON for measurements that make no sense. */
    @Test
    void numbersThatAreNoneDoNoHarm() throws Exception {
        final String features = Stream.generate(() -> point("{\"classification\":{\"name\":\"NaN\"},\"measurements\":"
            + "{\"a\": NaN,\"b\":Infinity,\"c\":-Infinity,\"Infinity -Infinity \\\" NaN\":[NaN],\"area\":-12.5}}"))
            .limit(1000).collect(Collectors.joining(","));
        final List<ReadFeature> read = read("{\"scale\":NaN,\"features\":[" + features + "]}");
        assertEquals(1000, read.size());
        for (final ReadFeature feature : read) {
            assertEquals(Optional.of("NaN"), feature.className());
        }
        assertEquals(Optional.of("has unusable coordinates"),
            one("{\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,1]}}").problem());
        assertEquals(Optional.of("has unusable coordinates"),
            one("{\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[[3,4],[1,-Infinity]]}}").problem());
        assertEquals(Optional.empty(), one(point("{\"classification\":NaN}")).className());
    }

    @Test
    void multiPointsAndOutlines() throws Exception {
        final ReadFeature many = one("{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":"
            + "[[1.5,2.5],[3.5,4.5,0]]},\"properties\":{\"classification\":{\"name\":\"a\"}}}");
        assertEquals(List.of(new Place(1, 2), new Place(3, 4)), many.places());
        final String square = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[100,0],[100,100],[0,100],[0,0]]]}";
        // an L of area 3 whose middle is not that of its points: (0.5·2 + 1.5·1) / 3 along both axes
        final String nucleus =
            "{\"type\":\"Polygon\",\"coordinates\":[[[10,10],[12,10],[12,11],[11,11],[11,12],[10,12],[10,10]]]}";
        final ReadFeature cell = one("{\"type\":\"Feature\",\"id\":\"PathCellObject\",\"geometry\":" + square
            + ",\"nucleusGeometry\":" + nucleus + ",\"properties\":{\"classification\":{\"name\":\"a\"}}}");
        assertTrue(cell.outline());
        assertEquals(10 + 2.5 / 3 - 0.5, cell.places().get(0).x(), 1e-9);
        assertEquals(10 + 2.5 / 3 - 0.5, cell.places().get(0).y(), 1e-9);
        assertEquals(new Place(49.5, 49.5), one("{\"type\":\"Feature\",\"geometry\":" + square
            + ",\"properties\":{\"objectType\":\"detection\"}}").places().get(0));
        final ReadFeature area = one("{\"type\":\"Feature\",\"geometry\":" + square
            + ",\"properties\":{\"objectType\":\"annotation\",\"classification\":{\"name\":\"a\"}}}");
        assertTrue(area.problem().orElseThrow().contains("area") && area.places().isEmpty());
        assertTrue(one("{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[]}}")
            .problem().orElseThrow().contains("LineString"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{\"type\":\"Feature\"}", "{\"type\":\"Feature\",\"geometry\":null}",
        "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1]}}", "{\"geometry\":{\"type\":\"Point\"}}",
        "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,\"x\"]}}",
        "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,1e999]}}",
        "{\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[3,4]}}"})
    void featuresThatMakeNoSenseAreNamed(final String feature) throws Exception {
        assertTrue(one(feature).problem().isPresent());
    }

    @Test
    void singleFeaturesAndListsAreReadToo() throws Exception {
        assertEquals(1, read(point("{}")).size());
        assertEquals(2, read("\uFEFF[" + point("{}") + "," + point("{}") + "]").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {"features":[{"geometry":null},        | ends in the middle, after 1 complete features
        {"features":[{"geometry" null}]}       | line 1 column
        {'features':[]}                        | line 1 column
        {"features":[]} x                      | line 1 column
        {"features":[{"a":NaN,"b" null}]}      | line 1 column 28
        {"features":[{"a":NaNo}]}              | line 1 column
        {"features":[{"a":Na                   | line 1 column
        {"features":[{NaN:1}]}                 | line 1 column
        {"type":"FeatureCollection"}           | no 'features'
        5                                      | begins with NUMBER
        ^^                                     | ends in the middle
        """)
    void badJsonIsToldWithItsPlace(final String text, final String expected) {
        final String message = assertThrows(EngineException.class, () -> read(text)).getMessage();
        assertTrue(message.contains("a.geojson") && message.contains(expected), message);
    }

    @Test
    void coloursAreStableAndDiffer() {
        final Map<String, Integer> colours = ClassColours.of(List.of("a", "b", "c", "a"));
        assertEquals(3, colours.values().stream().distinct().count());
        assertEquals(colours, ClassColours.of(List.of("a", "b", "c")));
        assertEquals(0xe69f00, colours.get("a"), "as in the views");
    }
}
