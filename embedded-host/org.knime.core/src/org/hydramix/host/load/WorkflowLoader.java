package org.hydramix.host.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.host.workflow.Connection;
import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettings;

/** Loads a workflow directory, written by hand or saved by KNIME. */
public final class WorkflowLoader {

    /** The file that makes a directory a workflow. */
    public static final String WORKFLOW_FILE = "workflow.knime";

    private static final NodeLogger LOGGER =
        NodeLogger.getLogger("org.knime.core.node.workflow.WorkflowManager");

    private final Path directory;

    private final boolean withResults;

    private final List<String> problems = new ArrayList<>();

    /**
     * @param directory that holds the workflow
     * @param withResults whether stored results are loaded; otherwise no node is executed
     */
    public WorkflowLoader(final Path directory, final boolean withResults) {
        this.directory = directory.toAbsolutePath().normalize();
        this.withResults = withResults;
    }

    /**
     * Loads what can be loaded.
     *
     * @return the workflow and what could not be loaded
     * @throws WorkflowFormatException if there is no usable workflow at all
     */
    public LoadedWorkflow load() throws WorkflowFormatException {
        final NodeSettings file = SettingsFiles.read(directory.resolve(WORKFLOW_FILE));
        final Workflow workflow = new Workflow(directory.getFileName().toString(), directory);
        try {
            loadVariables(file, workflow);
            final Map<WorkflowNode, Path> folders = loadNodes(file, workflow);
            loadConnections(file, workflow);
            if (withResults) {
                new ResultLoader(workflow, folders, problems).load();
            }
        } catch (InvalidSettingsException e) {
            throw new WorkflowFormatException(
                "File \"" + directory.resolve(WORKFLOW_FILE) + "\" is not a complete workflow: " + e.getMessage(), e);
        }
        return new LoadedWorkflow(workflow, file, List.copyOf(problems));
    }

    private static void loadVariables(final NodeSettings file, final Workflow workflow)
        throws InvalidSettingsException {
        if (!file.containsKey("workflow_variables")) {
            return;
        }
        final NodeSettings variables = file.getNodeSettings("workflow_variables");
        for (String key : variables) {
            final FlowVariableValue variable = VariableEntries.load(variables.getNodeSettings(key));
            workflow.variables().put(variable.name(), variable);
        }
    }

    private Map<WorkflowNode, Path> loadNodes(final NodeSettings file, final Workflow workflow)
        throws InvalidSettingsException, WorkflowFormatException {
        final Map<WorkflowNode, Path> folders = new HashMap<>();
        final NodeSettings nodes = file.getNodeSettings("nodes");
        for (String key : nodes) {
            final NodeSettings entry = nodes.getNodeSettings(key);
            final int id = entry.getInt("id");
            final String type = entry.getString("node_type", "NativeNode");
            if (entry.getBoolean("node_is_meta", false) || !"NativeNode".equals(type)) {
                throw new WorkflowFormatException("Node " + id + " of workflow \"" + directory + "\" is a metanode or "
                    + "component (" + type + "), which this host does not support. Run the workflow in KNIME.");
            }
            if (workflow.node(id).isPresent()) {
                throw new WorkflowFormatException(
                    "Two nodes of workflow \"" + directory + "\" have number " + id + ".");
            }
            final Path settingsFile = SettingsFiles.inside(directory, entry.getString("node_settings_file"));
            final WorkflowNode node = new NodeLoader(problems).load(id, SettingsFiles.read(settingsFile));
            workflow.add(node);
            folders.put(node, settingsFile.getParent());
        }
        return folders;
    }

    private void loadConnections(final NodeSettings file, final Workflow workflow) throws InvalidSettingsException {
        if (!file.containsKey("connections")) {
            return;
        }
        final NodeSettings connections = file.getNodeSettings("connections");
        for (String key : connections) {
            final NodeSettings entry = connections.getNodeSettings(key);
            final Connection connection = new Connection(entry.getInt("sourceID"), entry.getInt("sourcePort"),
                entry.getInt("destID"), entry.getInt("destPort"));
            if (!workflow.connect(connection)) {
                final String problem = "Unable to insert connection \"" + connection.describe() + "\"";
                LOGGER.warn(problem);
                problems.add(problem);
            }
        }
    }
}
