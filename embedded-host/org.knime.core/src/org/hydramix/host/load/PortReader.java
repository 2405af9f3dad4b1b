package org.hydramix.host.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.hydramix.host.table.TableFile;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;

/** Reads what lay at the outputs of a node when it was saved. */
final class PortReader {

    /** Tables by the number that they have in the workflow: a node that hands a table on refers to it. */
    private final Map<Integer, BufferedDataTable> tables = new HashMap<>();

    PortObject read(final Path directory, final Node node, final int port)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        if (BufferedDataTable.TYPE.equals(node.getOutputType(port))) {
            return readTable(directory, node);
        }
        return readObject(directory, node.getOutputType(port).getPortObjectClass());
    }

    BufferedDataTable readTable(final Path directory, final Node node)
        throws IOException, InvalidSettingsException {
        final NodeSettings data = SettingsFiles.read(directory.resolve("data.xml"));
        final String type = data.getString("table_type");
        final BufferedDataTable table = switch (type) {
            case "container_table_compressed" -> readContainer(directory, data, node);
            case "wrapped_table" -> referred(data.getNodeSettings("meta_internal").getInt("table_reference_ID"));
            default -> throw new IOException("Tables of kind \"" + type + "\" are not supported by this host.");
        };
        tables.put(data.getInt("table_ID"), table);
        return table;
    }

    private BufferedDataTable referred(final int id) throws IOException {
        final BufferedDataTable table = tables.get(id);
        if (table == null) {
            throw new IOException("The table refers to table " + id + ", which was not loaded.");
        }
        return table;
    }

    private static BufferedDataTable readContainer(final Path directory, final NodeSettings data, final Node node)
        throws IOException, InvalidSettingsException {
        final DataTableSpec spec = DataTableSpec.load(SettingsFiles.read(directory.resolve("spec.xml")));
        final DataContainerSettings asStored = DataContainerSettings.builder().withDomainUpdate(false)
            .withCheckDuplicateRowKeys(false).build();
        final BufferedDataContainer container =
            new ExecutionContext(new DefaultNodeProgressMonitor(), node).createDataContainer(spec, asStored);
        TableFile.read(SettingsFiles.inside(directory, data.getString("table_file_name")), spec.getNumColumns(),
            container::addRowToTable);
        container.close();
        return container.getTable();
    }

    private static <T extends PortObject> T readObject(final Path directory, final Class<T> objectClass)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        final NodeSettings settings = SettingsFiles.read(directory.resolve("object.xml"));
        final String className = settings.getString("port_object_class");
        if (!objectClass.getName().equals(className)) {
            throw new IOException("A port object of " + className + " does not fit a port of " + objectClass.getName());
        }
        final PortObjectSpec spec = readSpec(
            SettingsFiles.inside(directory, settings.getString("port_spec_location")),
            PortTypeRegistry.getInstance().getPortType(objectClass).getPortObjectSpecClass());
        final var serializer = PortTypeRegistry.getInstance().getObjectSerializer(objectClass)
            .orElseThrow(() -> new IOException("No bundle registers port objects of " + className + "."));
        final Path file = SettingsFiles.inside(directory, settings.getString("port_object_location"));
        try (PortObjectZipInputStream in =
            PortUtil.getPortObjectZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return serializer.loadPortObject(in, spec, new ExecutionMonitor());
        }
    }

    private static <T extends PortObjectSpec> T readSpec(final Path file, final Class<T> specClass)
        throws IOException {
        final var serializer = PortTypeRegistry.getInstance().getSpecSerializer(specClass)
            .orElseThrow(() -> new IOException("No bundle registers specs of " + specClass.getName() + "."));
        try (PortObjectSpecZipInputStream in =
            PortUtil.getPortObjectSpecZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return serializer.loadPortObjectSpec(in);
        }
    }
}
