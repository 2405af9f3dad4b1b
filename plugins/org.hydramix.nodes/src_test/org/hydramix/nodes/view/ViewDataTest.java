package org.hydramix.nodes.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hydramix.engine.geojson.ClassColours;
import org.hydramix.nodes.NodeHarness;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;

import com.google.gson.JsonObject;

/** What pages start with: bounded, complete, and in the form that they read. */
class ViewDataTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"(\\.{1,2}/[^\"]+)\"");

    @Test
    void aLongTextSurvivesTheTable() {
        final JsonObject json = new JsonObject();
        json.addProperty("long", "ä\"<x>\uD83D\uDD2C".repeat(ViewTable.CHUNK / 2));
        final BufferedDataTable table = ViewTable.write(json, new NodeHarness().exec());
        assertTrue(table.size() > 2, table.size() + " rows");
        table.forEach(row -> {
            final String part = row.getCell(0).toString();
            assertTrue(part.getBytes(StandardCharsets.UTF_8).length < 65_535, "fits into a cell");
            assertFalse(Character.isHighSurrogate(part.charAt(part.length() - 1)), "no character is cut");
        });
        assertEquals(json.toString(), ViewTable.read(table));
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertEquals("[1.5,null,null]",
            Json.numbers(DoubleStream.of(1.5, Double.NaN, Double.POSITIVE_INFINITY)).toString());
    }

    @Test
    void numbersArePackedLittleEndian() {
        final ByteBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(Packed.floats(new float[]{1.5f, -2})))
            .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1.5f, floats.getFloat());
        assertEquals(-2f, floats.getFloat());
        assertArrayEquals(new byte[]{0, (byte)255, (byte)128, (byte)255},
            Base64.getDecoder().decode(Packed.shares(new float[]{-0.1f, 1, 0.5f, 2})));
    }

    @Test
    void aSampleIsEvenAndBounded() {
        assertArrayEquals(new int[]{0, 2, 5, 7}, EvenSample.of(10, 4).toArray());
        assertArrayEquals(new int[]{0, 1, 2}, EvenSample.of(3, 4).toArray());
        assertEquals(0, EvenSample.of(0, 4).count());
    }

    @Test
    void ofManyRowsSomeAreKeptAndThePageCanSaySo() {
        final int total = 3 * TileRows.MOST_ROWS;
        final TileRows rows = new TileRows(total, TileRows.even(total, 5), List.of("confidence"));
        for (int row = 0; row < total; row++) {
            rows.add(row, row % 2, row / (double)total);
        }
        final JsonObject json = rows.json();
        assertEquals("{\"shown\":" + TileRows.MOST_ROWS + ",\"total\":" + total + "}", json.get("rows").toString());
        final ByteBuffer values = ByteBuffer.wrap(Base64.getDecoder()
            .decode(json.getAsJsonObject("figures").get("confidence").getAsString())).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(TileRows.MOST_ROWS * Float.BYTES, values.capacity());
        assertEquals(0.5, values.getFloat(TileRows.MOST_ROWS / 2 * Float.BYTES), 1e-3, "evenly spaced");
    }

    @Test
    void rowsWithoutTileLeaveNoGap() {
        final TileRows rows = new TileRows(4, TileRows.even(4, 4), List.of());
        rows.add(1, 7);
        rows.add(3, 9);
        assertArrayEquals(new byte[]{7, 9}, Base64.getDecoder().decode(rows.json().get("class").getAsString()));
    }

    @Test
    void classesHaveTheColoursOfTheOverlay() {
        final JsonObject json = Json.view(List.of("a", "b"));
        assertEquals("#E69F00", json.getAsJsonArray("colours").get(0).getAsString());
        assertEquals(7, json.getAsJsonArray("colours").size());
        assertEquals(ClassPalette.of(1), ClassPalette.of(8), "colours repeat");
        final List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        assertEquals(IntStream.range(0, 7).mapToObj(cls -> ClassPalette.of(cls).getRGB() & 0xffffff).toList(),
            names.subList(0, 7).stream().map(ClassColours.of(names)::get).toList(), "as in QuPath");
    }

    /** A missing file would only show when the view is opened in KNIME. */
    @Test
    void pagesReferOnlyToFilesThatAreThere() throws Exception {
        final Path views = Path.of("views");
        final List<Path> files;
        try (Stream<Path> all = Files.walk(views)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        int references = 0;
        for (final Path file : files) {
            final String text = Files.readString(file);
            assertTrue(!text.matches("(?s).*https?://(?!www\\.w3\\.org/2000/svg).*"), file + " knows an address");
            final Pattern pattern =
                file.toString().endsWith(".html") ? Pattern.compile("(?:href|src)=\"([^\"]+)\"") : IMPORT;
            for (final Matcher m = pattern.matcher(text); m.find(); references++) {
                assertTrue(Files.isRegularFile(file.resolveSibling(m.group(1))), file + " refers to " + m.group(1));
            }
        }
        assertTrue(references > 50, references + " references");
        assertTrue(Files.readString(Path.of("META-INF/MANIFEST.MF")).contains("Eclipse-BundleShape: dir"),
            "KNIME reads pages as files of an unpacked bundle");
    }
}
