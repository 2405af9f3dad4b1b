package org.hydramix.host.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;

/** Saves one node: its settings and, if it has executed, its outputs. */
final class NodeSaver {

    private final WorkflowNode node;

    private final PortWriter ports;

    /**
     * @param node what to save
     * @param tables the number of every table that was saved so far
     */
    NodeSaver(final WorkflowNode node, final TableNumbers tables) {
        this.node = node;
        ports = new PortWriter(tables);
    }

    void save(final Path settingsFile) throws IOException, CanceledExecutionException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        node.fileSettings().copyTo(settings);
        final Node n = node.node().orElse(null);
        if (n != null) {
            settings.addNodeSettings(node.model());
            n.getCopyOfCreationConfig()
                .ifPresent(config -> config.saveSettingsTo(settings.addNodeSettings("node_creation_config")));
        }
        final boolean executed = node.state() == NodeState.EXECUTED;
        settings.addString("state", node.state().name());
        settings.addBoolean("hasContent", executed);
        final NodeSettingsWO portSettings = settings.addNodeSettings("ports");
        final NodeSettingsWO fileStores = settings.addNodeSettings("filestores");
        fileStores.addString("file_store_location", null);
        fileStores.addString("file_store_id", executed ? UUID.randomUUID().toString() : null);
        if (executed) {
            saveOutputs(n, settingsFile.getParent(), portSettings);
            InternalObjects.save(n, settingsFile.getParent(), settings, ports);
            saveInternals(n, settingsFile.getParent().resolve("internal"));
        }
        SavedFiles.write(settings, settingsFile);
    }

    private void saveOutputs(final Node n, final Path folder, final NodeSettingsWO settings)
        throws IOException, CanceledExecutionException {
        for (int i = 1; i < n.getNrOutPorts(); i++) {
            final String name = "port_" + i;
            final PortObject object = node.output(i);
            final NodeSettingsWO port = settings.addNodeSettings(name);
            port.addInt("index", i);
            port.addString("port_spec_class", object.getSpec().getClass().getName());
            port.addString("port_object_class", object.getClass().getName());
            port.addString("port_object_summary", object.getSummary());
            port.addString("port_dir_location", name);
            ports.write(object, Files.createDirectories(folder.resolve(name)));
        }
    }

    private static void saveInternals(final Node n, final Path folder)
        throws IOException, CanceledExecutionException {
        Files.createDirectories(folder);
        n.saveInternals(folder.toFile(), new ExecutionMonitor());
        final boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
