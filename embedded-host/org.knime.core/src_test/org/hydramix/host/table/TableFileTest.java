package org.hydramix.host.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

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

    /** Any length may stand in damaged data: what is there is read, and no memory is taken for what is not. */
    @Test
    void namesTheFileWithAnImageOfAnImpossibleLength() throws Exception {
        final Path damaged = changed(data -> {
            final byte[] png = {(byte)0x89, 'P', 'N', 'G'};
            final int start = indexOf(data, png);
            ByteBuffer.wrap(data).putInt(start - Integer.BYTES, Integer.MAX_VALUE);
        });
        final var e = assertThrows(IOException.class, () -> read(damaged));
        assertTrue(e.getMessage().contains("damaged.zip"), e.getMessage());
        assertTrue(e.getMessage().contains(" of an image's " + Integer.MAX_VALUE + " bytes"), e.getMessage());
    }

    /** Whoever takes the rows finds a cell that does not fit its column. */
    @Test
    void namesTheFileWithACellOfAnotherType() throws Exception {
        final Path damaged = changed(data -> {
            final int text = indexOf(data, new byte[]{0, 2, 's', '1'});
            final int number = indexOf(data, new byte[]{0, 0, 0, 1});
            assertTrue(number < text, "the number comes first");
            // a text in the place of a number of as many bytes
            data[number - 1] = data[text - 1];
            System.arraycopy(data, text, data, number, Integer.BYTES);
        });
        final TableBuilder builder = new TableBuilder(spec(), true, false, column -> true);
        final var e = assertThrows(IOException.class, () -> TableFile.read(damaged, COLUMNS, builder::add));
        assertTrue(e.getMessage().contains("damaged.zip"), e.getMessage());
        assertTrue(e.getMessage().contains("does not fit a column"), e.getMessage());
    }

    private static int indexOf(final byte[] data, final byte[] wanted) {
        for (int i = 0; i <= data.length - wanted.length; i++) {
            if (Arrays.equals(data, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("The data have changed: " + Arrays.toString(wanted) + " is not in them.");
    }

    /** @return KNIME's table with other data */
    private Path changed(final Consumer<byte[]> change) throws IOException {
        final byte[] data;
        try (var in = new SnappyInputStream(stream(KNIME.resolve("data.zip")))) {
            data = in.readAllBytes();
        }
        change.accept(data);
        final Path damaged = scratch.resolve("damaged.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(damaged))) {
            zip.putNextEntry(new ZipEntry("meta.xml"));
            zip.write(entry(KNIME.resolve("data.zip"), "meta.xml"));
            zip.putNextEntry(new ZipEntry("data.bin"));
            final var compressed = new SnappyOutputStream(zip);
            compressed.write(data);
            compressed.close();
        }
        return damaged;
    }
}
