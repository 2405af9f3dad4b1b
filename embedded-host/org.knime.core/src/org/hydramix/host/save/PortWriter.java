package org.hydramix.host.save;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.hydramix.host.table.TableFile;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;

/** Writes what lies at an output. A table that was written before is only referred to. */
final class PortWriter {

    private static final String TABLE_FILE = "data.zip";

    private static final String SPEC_FILE = "spec.zip";

    private static final String OBJECT_FILE = "portobject.zip";

    private final TableNumbers tables;

    /** @param tables the number of every table that was written so far; grows */
    PortWriter(final TableNumbers tables) {
        this.tables = tables;
    }

    void write(final PortObject object, final Path directory) throws IOException, CanceledExecutionException {
        if (object instanceof BufferedDataTable table) {
            writeTable(table, directory);
        } else {
            writeObject(object, directory);
        }
    }

    private void writeTable(final BufferedDataTable table, final Path directory) throws IOException {
        final Optional<Integer> first = tables.of(table);
        final int id = tables.next();
        final NodeSettings data = new NodeSettings("table_meta_info");
        data.addInt("table_ID", id);
        if (first.isEmpty()) {
            tables.put(table, id);
            TableFile.write(table, id, directory.resolve(TABLE_FILE));
            data.addString("table_type", "container_table_compressed");
            data.addString("table_compression_format", "SNAPPY");
            data.addString("table_file_name", TABLE_FILE);
        } else {
            data.addString("table_type", "wrapped_table");
            data.addNodeSettings("table_references").addInt("array-size", 0);
            data.addNodeSettings("meta_internal").addInt("table_reference_ID", first.get());
            data.addString("table_file_name", null);
        }
        final NodeSettings spec = new NodeSettings("spec.xml");
        table.getDataTableSpec().save(spec);
        SavedFiles.write(spec, directory.resolve("spec.xml"));
        SavedFiles.write(data, directory.resolve("data.xml"));
    }

    private static void writeObject(final PortObject object, final Path directory)
        throws IOException, CanceledExecutionException {
        final NodeSettings settings = new NodeSettings("object.xml");
        settings.addString("port_spec_class", object.getSpec().getClass().getName());
        settings.addString("port_object_class", object.getClass().getName());
        settings.addString("port_object_summary", object.getSummary());
        settings.addString("port_spec_location", SPEC_FILE);
        settings.addString("port_object_location", OBJECT_FILE);
        writeSpec(object.getSpec(), directory.resolve(SPEC_FILE));
        writeContent(object, directory.resolve(OBJECT_FILE));
        SavedFiles.write(settings, directory.resolve("object.xml"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends PortObjectSpec> void writeSpec(final T spec, final Path file) throws IOException {
        final var serializer = PortTypeRegistry.getInstance().getSpecSerializer((Class<T>)spec.getClass())
            .orElseThrow(() -> new IOException("No bundle registers specs of " + spec.getClass().getName() + "."));
        try (PortObjectSpecZipOutputStream out =
            PortUtil.getPortObjectSpecZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            serializer.savePortObjectSpec(spec, out);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends PortObject> void writeContent(final T object, final Path file)
        throws IOException, CanceledExecutionException {
        final var serializer = PortTypeRegistry.getInstance().getObjectSerializer((Class<T>)object.getClass())
            .orElseThrow(
                () -> new IOException("No bundle registers port objects of " + object.getClass().getName() + "."));
        try (PortObjectZipOutputStream out =
            PortUtil.getPortObjectZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            serializer.savePortObject(object, out, new ExecutionMonitor());
        }
    }
}
