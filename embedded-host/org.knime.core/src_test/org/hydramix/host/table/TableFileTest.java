package org.hydramix.host.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.NodeSettings;

/** Tables in files, against one that KNIME 5.8.3 saved. */
class TableFileTest {

    private static final Path KNIME = Path.of("../conformance/saved-by-knime/table/Row Maker (#1)/port_1");

    private static final int COLUMNS = 7;

    @TempDir
    private Path scratch;

    private static List<DataRow> read(final Path file) throws IOException {
        final List<DataRow> rows = new ArrayList<>();
        TableFile.read(file, COLUMNS, rows::add);
        return rows;
    }

    private static DataTableSpec spec() throws Exception {
        final NodeSettings settings = new NodeSettings("spec.xml");
        try (var in = Files.newInputStream(KNIME.resolve("spec.xml"))) {
            settings.load(in);
        }
        return DataTableSpec.load(settings);
    }

    private static StoredTable table(final List<DataRow> rows) throws Exception {
        final TableBuilder builder = new TableBuilder(spec(), true, false, column -> true);
        rows.forEach(builder::add);
        return builder.finish();
    }

    @Test
    void readsWhatKnimeWrote() throws Exception {
        final List<DataRow> rows = read(KNIME.resolve("data.zip"));
        assertEquals(3, rows.size());
        final DataRow last = rows.get(2);
        assertEquals("Row2", last.getKey().getString());
        final String[] texts = new String[6];
        Arrays.setAll(texts, i -> last.getCell(i).toString());
        assertArrayEquals(new String[]{"2", "10000000002", "1.0", "true", "s2", "[2.0, -2.0]"}, texts);
        assertEquals("PNG 4x3", last.getCell(6).toString());
    }

    @Test
    void computesTheDomainsThatKnimeComputed() throws Exception {
        assertEquals(spec(), table(read(KNIME.resolve("data.zip"))).spec());
    }

    @Test
    void writesTheRowsAndTheDescriptionThatKnimeWrote() throws Exception {
        final Path own = scratch.resolve("own.zip");
        TableFile.write(table(read(KNIME.resolve("data.zip"))), 1, own);
        assertArrayEquals(entry(KNIME.resolve("data.zip"), "meta.xml"), entry(own, "meta.xml"));
        try (var a = new SnappyInputStream(stream(KNIME.resolve("data.zip")));
                var b = new SnappyInputStream(stream(own))) {
            assertArrayEquals(a.readAllBytes(), b.readAllBytes());
        }
    }

    private static InputStream stream(final Path zip) throws IOException {
        return new ByteArrayInputStream(entry(zip, "data.bin"));
    }

    private static byte[] entry(final Path zip, final String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.getInputStream(file.getEntry(name)).readAllBytes();
        }
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        final Path damaged = scratch.resolve("damaged.zip");
        final byte[] bytes = Files.readAllBytes(KNIME.resolve("data.zip"));
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        final var e = assertThrows(IOException.class, () -> read(damaged));
        assertTrue(e.getMessage().contains("damaged.zip"), e.getMessage());
    }
}
