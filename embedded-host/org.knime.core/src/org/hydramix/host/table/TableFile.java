package org.hydramix.host.table;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.XMLConfig;

/** A table in a zip file as KNIME saves it: {@code data.bin} with the rows, {@code meta.xml} with what they are. */
public final class TableFile {

    private static final String DATA = "data.bin";

    private static final String META = "meta.xml";

    private static final String FORMAT = "org.knime.core.data.container.DefaultTableStoreFormat";

    private static final String VERSION = "container_12";

    private static final String INTERNAL = "table.meta.internal";

    private static final String SIZE = "table.size";

    private static final String CLASSES = "table.datacell.classes";

    private static final String COMPRESSION = "container.compression";

    private static final String SNAPPY = "Snappy";

    private TableFile() {
    }

    /**
     * @param table what to write
     * @param id of the table in the workflow
     * @param file the zip file, replaced if it exists
     * @throws IOException if it cannot be written, or a cell cannot be stored; the message names the row
     */
    public static void write(final DataTable table, final int id, final Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry(DATA));
            final CellClasses classes = new CellClasses();
            long size = 0;
            try (RowWriter writer = new RowWriter(new SnappyOutputStream(new Unclosed(zip)), classes)) {
                for (DataRow row : table) {
                    writer.write(row);
                    size++;
                }
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(META));
            XMLConfig.save(meta(classes, size, id), zip);
            zip.closeEntry();
        }
    }

    private static NodeSettings meta(final CellClasses classes, final long size, final int id) {
        final NodeSettings meta = new NodeSettings("Table Meta Information");
        final NodeSettings internal = (NodeSettings)meta.addNodeSettings(INTERNAL);
        internal.addString("container.version", VERSION);
        if (size <= Integer.MAX_VALUE) {
            internal.addInt(SIZE, (int)size);
        } else {
            internal.addLong(SIZE, size);
        }
        internal.addBoolean("container.contains.blobs", false);
        internal.addString("container.filestores.uuid", null);
        internal.addBoolean("container.inmemory", false);
        internal.addInt("container.id", id);
        internal.addString("container.format", FORMAT);
        final NodeSettings format = (NodeSettings)internal.addNodeSettings("container.format.config");
        format.addString(COMPRESSION, SNAPPY);
        classes.save(format.addConfig(CLASSES));
        internal.addString(COMPRESSION, SNAPPY);
        classes.save(internal.addConfig(CLASSES));
        return meta;
    }

    /**
     * @param file a zip file that KNIME or this host wrote
     * @param columns the number of columns
     * @param rows receives each row
     * @throws IOException if it cannot be read, or was stored in a way that this host does not support
     */
    public static void read(final Path file, final int columns, final Consumer<DataRow> rows) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            final NodeSettings internal = readMeta(zip);
            require(internal, "container.version", VERSION);
            require(internal, COMPRESSION, SNAPPY);
            if (internal.getBoolean("container.contains.blobs", false)) {
                throw new IOException("it has cells in files of their own");
            }
            final CellClasses classes = CellClasses.load(internal.getConfig(CLASSES));
            final long size = internal.getLong(SIZE, internal.getInt(SIZE, -1));
            try (RowReader reader = new RowReader(new SnappyInputStream(entry(zip, DATA)), classes, columns)) {
                for (long i = 0; i < size; i++) {
                    rows.accept(reader.read());
                }
            }
        } catch (IOException | InvalidSettingsException | RuntimeException e) {
            // damaged data give rows and cells that whoever takes them refuses in ways of their own
            throw new IOException("Table \"" + file + "\" cannot be read: "
                + (e instanceof EOFException ? "its data end early." : e.getMessage()), e);
        }
    }

    private static NodeSettings readMeta(final ZipFile zip) throws IOException, InvalidSettingsException {
        final NodeSettings meta = new NodeSettings("meta");
        try (InputStream in = entry(zip, META)) {
            meta.load(in);
        }
        return meta.getNodeSettings(INTERNAL);
    }

    private static InputStream entry(final ZipFile zip, final String name) throws IOException {
        final ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("zip entry \"" + name + "\" is missing");
        }
        return zip.getInputStream(entry);
    }

    private static void require(final NodeSettings settings, final String key, final String expected)
        throws IOException, InvalidSettingsException {
        if (!expected.equals(settings.getString(key))) {
            throw new IOException(key + " is " + settings.getString(key) + "; this host supports " + expected);
        }
    }

    /** Keeps the zip open when the stream of an entry ends. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(final OutputStream out) {
            super(out);
        }

        @Override
        public void write(final byte[] bytes, final int offset, final int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
