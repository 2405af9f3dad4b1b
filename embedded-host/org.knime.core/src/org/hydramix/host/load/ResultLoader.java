package org.hydramix.host.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;

/** Restores the results of nodes that were saved after execution. */
final class ResultLoader {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Node.class);

    private final Workflow workflow;

    private final Map<WorkflowNode, Path> folders;

    private final List<String> problems;

    private final PortReader ports = new PortReader();

    /**
     * @param workflow whose nodes are restored
     * @param folders where each node was saved
     * @param problems receives what could not be restored
     */
    ResultLoader(final Workflow workflow, final Map<WorkflowNode, Path> folders, final List<String> problems) {
        this.workflow = workflow;
        this.folders = new HashMap<>(folders);
        this.problems = problems;
    }

    void load() {
        for (WorkflowNode node : workflow.inOrder()) {
            if (node.node().isPresent() && "EXECUTED".equals(node.fileSettings().getString("state", ""))
                && inputsAreExecuted(node)) {
                try {
                    node.restore(load(node));
                } catch (IOException | InvalidSettingsException | CanceledExecutionException | RuntimeException e) {
                    // what a node makes of damaged files of its own may be anything
                    final String problem = "Loading the results of node " + node.nameWithId() + " failed: "
                        + e.getMessage() + " Run the workflow with -reset to compute them again.";
                    LOGGER.error(problem, e);
                    problems.add(problem);
                }
            }
        }
    }

    private boolean inputsAreExecuted(final WorkflowNode node) {
        return workflow.incoming(node.id()).stream()
            .allMatch(c -> workflow.node(c.source()).orElseThrow().state() == NodeState.EXECUTED);
    }

    private PortObject[] load(final WorkflowNode node)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        final Node n = node.node().orElseThrow();
        final Path folder = folders.get(node);
        final NodeSettings saved = node.fileSettings().getNodeSettings("ports");
        final PortObject[] objects = new PortObject[n.getNrOutPorts()];
        objects[0] = FlowVariablePortObject.INSTANCE;
        for (int i = 1; i < objects.length; i++) {
            final NodeSettings port = saved.getNodeSettings("port_" + i);
            final Path directory = SettingsFiles.inside(folder, port.getString("port_dir_location"));
            objects[i] = ports.read(directory, n, i);
        }
        InternalObjectReader.load(n, folder, node.fileSettings(), ports);
        final Path internals = folder.resolve("internal");
        if (Files.isDirectory(internals)) {
            n.loadInternals(internals.toFile(), new ExecutionMonitor());
        }
        return objects;
    }
}
