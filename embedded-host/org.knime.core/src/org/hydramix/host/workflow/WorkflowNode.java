package org.hydramix.host.workflow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.NodeMessage;

/** A node of a workflow: its settings as the workflow file has them, its state, and what it last told. */
public final class WorkflowNode {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Node.class);

    private final int id;

    private final String name;

    private final NodeSettings fileSettings;

    /** {@code null} if the kind of node is not available. */
    private final Node node;

    private final String missingReason;

    private final VariableSettings variableSettings;

    /** The node's own settings before variables are applied; {@code null} if the node has its defaults. */
    private NodeSettings model;

    /** The node's own settings after variables were applied; {@code null} before the first time. */
    private NodeSettings effectiveModel;

    private Map<String, FlowVariableValue> outgoing = Map.of();

    private NodeState state = NodeState.IDLE;

    private boolean dirty;

    private volatile NodeMessage message = NodeMessage.NONE;

    private Duration duration = Duration.ZERO;

    /** Outputs that were saved after an earlier execution, flow variables included; {@code null} if there are none. */
    private PortObject[] restored;

    private WorkflowNode(final int id, final String name, final NodeSettings fileSettings, final Node node,
        final String missingReason) throws InvalidSettingsException {
        this.id = id;
        this.name = name;
        this.fileSettings = fileSettings;
        this.node = node;
        this.missingReason = missingReason;
        variableSettings = VariableSettings.load(fileSettings);
        if (node != null) {
            node.addMessageListener(event -> message = event.getMessage());
        }
    }

    /**
     * @param id the number in the workflow
     * @param fileSettings all settings that the workflow file has for it
     * @param node the node with its default settings
     * @return the node in the workflow, idle
     * @throws InvalidSettingsException if its flow variable settings are not valid
     */
    public static WorkflowNode of(final int id, final NodeSettings fileSettings, final Node node)
        throws InvalidSettingsException {
        return new WorkflowNode(id, node.getName(), fileSettings, node, null);
    }

    /**
     * @param id the number in the workflow
     * @param name of the kind of node
     * @param fileSettings all settings that the workflow file has for it
     * @param reason why there is no such node
     * @return a place holder that is never configured
     * @throws InvalidSettingsException if its flow variable settings are not valid
     */
    public static WorkflowNode missing(final int id, final String name, final NodeSettings fileSettings,
        final String reason) throws InvalidSettingsException {
        return new WorkflowNode(id, "MISSING " + name, fileSettings, null, reason);
    }

    /** @return the number in the workflow */
    public int id() {
        return id;
    }

    /** @return the name of the kind of node */
    public String name() {
        return name;
    }

    /** @return the name and the number as messages show them */
    public String nameWithId() {
        return name + " " + Workflow.ID + ":" + id;
    }

    /** @return the node, empty if its kind is not available */
    public Optional<Node> node() {
        return Optional.ofNullable(node);
    }

    /** @return all settings that the workflow file had for it */
    public NodeSettings fileSettings() {
        return fileSettings;
    }

    /** @return the node's own settings before variables are applied; the present ones if none could be loaded */
    public NodeSettings model() {
        final NodeSettings settings = new NodeSettings("model");
        if (model != null) {
            model.copyTo(settings);
        } else if (node != null) {
            node.saveModelSettingsTo(settings);
        }
        return settings;
    }

    /** @return the node's own settings as it was last configured with, variables applied */
    public NodeSettings effectiveModel() {
        return effectiveModel == null ? model() : effectiveModel;
    }

    /**
     * Takes over the node's own settings.
     *
     * @param settings the settings before variables are applied
     * @throws InvalidSettingsException if they do not fit; the node keeps those it had
     */
    public void loadModel(final NodeSettings settings) throws InvalidSettingsException {
        node.loadModelSettingsFrom(settings);
        model = settings;
    }

    /** @return how far the node has come */
    public NodeState state() {
        return state;
    }

    void setState(final NodeState newState) {
        state = newState;
        dirty = true;
    }

    /**
     * Takes over results that were saved after an earlier execution. Nothing changes that would have to be saved.
     *
     * @param objects one an output, flow variables included
     */
    public void restore(final PortObject[] objects) {
        restored = objects.clone();
        state = NodeState.EXECUTED;
    }

    /**
     * @param index output, 0 for flow variables
     * @return what lies there, {@code null} unless the node has executed
     */
    public PortObject output(final int index) {
        if (restored != null) {
            return restored[index];
        }
        return node == null ? null : node.getOutputObject(index);
    }

    /**
     * @param index output, 0 for flow variables
     * @return its spec, {@code null} if unknown
     */
    PortObjectSpec outputSpec(final int index) {
        if (restored != null) {
            return restored[index].getSpec();
        }
        return node == null ? null : node.getOutputSpec(index);
    }

    /** @return whether there is something to save */
    public boolean isDirty() {
        return dirty;
    }

    void setDirty() {
        dirty = true;
    }

    /** @return what the node told last */
    public NodeMessage message() {
        return message;
    }

    /** @return how long the node executed, zero if it did not in this run */
    public Duration duration() {
        return duration;
    }

    void setDuration(final Duration newDuration) {
        duration = newDuration;
    }

    /** @return the variables that reach the nodes behind it, by name */
    Map<String, FlowVariableValue> outgoingVariables() {
        return outgoing;
    }

    /** @return the type of an input, empty if the node has none of that index; unknown for a missing node */
    Optional<PortType> inputType(final int index) {
        return node != null && index < node.getNrInPorts() ? Optional.of(node.getInputType(index)) : Optional.empty();
    }

    /** @return the type of an output, empty if the node has none of that index; unknown for a missing node */
    Optional<PortType> outputType(final int index) {
        return node != null && index < node.getNrOutPorts() ? Optional.of(node.getOutputType(index))
            : Optional.empty();
    }

    /**
     * Applies the variables and configures the node; for an executed one only computes the outgoing variables.
     *
     * @param specs one an input, flow variables included
     * @param incoming the variables that reach the node, by name
     */
    void configure(final PortObjectSpec[] specs, final Map<String, FlowVariableValue> incoming) {
        if (node == null) {
            fail(missingReason);
            return;
        }
        final NodeSettings effective = model();
        try {
            outgoing = new LinkedHashMap<>(incoming);
            outgoing.putAll(variableSettings.apply(effective, incoming));
            effectiveModel = effective;
            if (state == NodeState.EXECUTED) {
                return;
            }
            if (model != null) {
                node.loadModelSettingsFrom(effective);
            }
        } catch (InvalidSettingsException e) {
            fail("Errors loading flow variables into node : Errors overwriting node settings with flow variables: "
                + e.getMessage());
            return;
        }
        state = node.configure(specs) ? NodeState.CONFIGURED : NodeState.IDLE;
    }

    private void fail(final String reason) {
        LOGGER.warn(reason);
        message = NodeMessage.newWarning(reason);
        state = NodeState.IDLE;
    }

    /** Inputs are not connected, or what comes before is not configured. */
    void notConfigurable() {
        state = NodeState.IDLE;
    }

    void reset() {
        if (node != null) {
            node.reset();
        }
        restored = null;
        message = NodeMessage.NONE;
        setState(NodeState.IDLE);
    }
}
