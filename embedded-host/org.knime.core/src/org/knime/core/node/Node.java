package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.NodeMessageEvent;
import org.knime.core.node.workflow.NodeMessageListener;

/**
 * A node: its model, and what the model last gave out. Port 0 is the flow-variable port; data ports start at 1. What a
 * node has to tell goes to the log and to the message listeners.
 */
public final class Node {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Node.class);

    private final NodeFactory<NodeModel> factory;

    private final ModifiableNodeCreationConfiguration creationConfig;

    private final NodeModel model;

    private final CopyOnWriteArrayList<NodeMessageListener> listeners = new CopyOnWriteArrayList<>();

    private PortObjectSpec[] outSpecs;

    private PortObject[] outObjects;

    /** @param nodeFactory makes the parts of the node; with the ports of a new node */
    public Node(final NodeFactory<NodeModel> nodeFactory) {
        this(nodeFactory,
            nodeFactory instanceof ConfigurableNodeFactory<NodeModel> c ? c.createNodeCreationConfig() : null);
    }

    /**
     * @param nodeFactory makes the parts of the node
     * @param creationConfig the ports that the node has, {@code null} if its kind fixes them
     */
    public Node(final NodeFactory<NodeModel> nodeFactory, final ModifiableNodeCreationConfiguration creationConfig) {
        factory = nodeFactory;
        this.creationConfig = creationConfig;
        nodeFactory.init();
        model = nodeFactory instanceof ConfigurableNodeFactory<NodeModel> c && creationConfig != null
            ? c.createNodeModel(creationConfig) : nodeFactory.createNodeModel();
        clearOutputs();
    }

    private void clearOutputs() {
        outSpecs = new PortObjectSpec[getNrOutPorts()];
        outObjects = new PortObject[getNrOutPorts()];
    }

    /** @return what made this node */
    public NodeFactory<NodeModel> getFactory() {
        return factory;
    }

    /** @return a copy of the ports that the node was created with; empty if its kind fixes them */
    public Optional<ModifiableNodeCreationConfiguration> getCopyOfCreationConfig() {
        return Optional.ofNullable(creationConfig).map(ModifiableNodeCreationConfiguration::copy);
    }

    /** @return what does the work */
    public NodeModel getNodeModel() {
        return model;
    }

    /** @return the name of the kind of node */
    public String getName() {
        return factory.getNodeName();
    }

    /** @return the number of inputs, the flow-variable port included */
    public int getNrInPorts() {
        return model.getNrInPorts() + 1;
    }

    /** @return the number of outputs, the flow-variable port included */
    public int getNrOutPorts() {
        return model.getNrOutPorts() + 1;
    }

    /**
     * @param index input, 0 for flow variables
     * @return its type
     */
    public PortType getInputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : model.getInPortType(index - 1);
    }

    /**
     * @param index output, 0 for flow variables
     * @return its type
     */
    public PortType getOutputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE : model.getOutPortType(index - 1);
    }

    /**
     * @param index output, 0 for flow variables
     * @return its name as the user sees it
     */
    public String getOutportDescriptionName(final int index) {
        return index == 0 ? "Variable Outport" : factory.getOutportName(index - 1);
    }

    /**
     * @param index output, 0 for flow variables
     * @return its spec, {@code null} if unknown
     */
    public PortObjectSpec getOutputSpec(final int index) {
        return index == 0 ? FlowVariablePortObjectSpec.INSTANCE : outSpecs[index];
    }

    /**
     * @param index output, 0 for flow variables
     * @return its object, {@code null} unless the node has executed
     */
    public PortObject getOutputObject(final int index) {
        return index == 0 ? FlowVariablePortObject.INSTANCE : outObjects[index];
    }

    /** @param listener hears every message from now on */
    public void addMessageListener(final NodeMessageListener listener) {
        listeners.add(listener);
    }

    private void tell(final NodeMessage message) {
        listeners.forEach(listener -> listener.messageChanged(new NodeMessageEvent(NodeID.ROOTID, message)));
    }

    private void warn(final String message) {
        LOGGER.warn(message);
        tell(NodeMessage.newWarning(message));
    }

    private void error(final String message, final Throwable cause) {
        LOGGER.error(message, cause);
        tell(NodeMessage.newError(message));
    }

    /**
     * @param modelSettings the node's own settings
     * @throws InvalidSettingsException if they do not fit
     */
    public void validateModelSettings(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        model.validateSettings(modelSettings);
    }

    /**
     * Validates and takes over settings.
     *
     * @param modelSettings the node's own settings
     * @throws InvalidSettingsException if they do not fit; the node keeps those it had
     */
    public void loadModelSettingsFrom(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        validateModelSettings(modelSettings);
        model.loadValidatedSettingsFrom(modelSettings);
    }

    /** @param modelSettings receive the node's own settings */
    public void saveModelSettingsTo(final NodeSettingsWO modelSettings) {
        model.saveSettingsTo(modelSettings);
    }

    /**
     * @param internDir holds what {@link #saveInternals} stored
     * @param exec for progress and cancellation
     * @throws IOException if it cannot be read
     * @throws CanceledExecutionException if canceled
     */
    public void loadInternals(final File internDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        model.loadInternals(internDir, exec);
    }

    /**
     * @param internDir receives what an execution has left beside its outputs
     * @param exec for progress and cancellation
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if canceled
     */
    public void saveInternals(final File internDir, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        model.saveInternals(internDir, exec);
    }

    /** @return what the last execution has left beside its outputs; {@code null} if nothing */
    public PortObject[] getInternalHeldPortObjects() {
        return model instanceof PortObjectHolder holder ? holder.getInternalPortObjects() : null;
    }

    /** Forgets everything that an execution has left. */
    public void reset() {
        model.setWarningMessage(null);
        model.reset();
        clearOutputs();
        tell(NodeMessage.NONE);
    }

    /**
     * Checks the settings against the inputs.
     *
     * @param rawInSpecs one an input, the flow-variable port included; {@code null} where unknown
     * @return whether the node can execute like this; if not it has told why
     */
    public boolean configure(final PortObjectSpec[] rawInSpecs) {
        clearOutputs();
        model.setWarningMessage(null);
        try {
            final PortObjectSpec[] specs = invokeNodeModelConfigure(specsForModel(rawInSpecs));
            NodeOutputs.checkCount(model, "configure", specs == null ? 0 : specs.length);
            System.arraycopy(specs == null ? new PortObjectSpec[0] : specs, 0, outSpecs, 1, model.getNrOutPorts());
        } catch (InvalidSettingsException e) {
            warn(e.getMessage());
            return false;
        } catch (Exception | LinkageError | AssertionError e) {
            error("Configure failed (" + e.getClass().getSimpleName() + "): " + e.getMessage(), e);
            return false;
        }
        tell(NodeMessage.NONE);
        if (model.getWarningMessage() != null) {
            warn(model.getWarningMessage());
        }
        return true;
    }

    /** A table port whose spec is unknown sees a table without columns; other ports see {@code null}. */
    private PortObjectSpec[] specsForModel(final PortObjectSpec[] rawInSpecs) {
        final PortObjectSpec[] specs = new PortObjectSpec[model.getNrInPorts()];
        for (int i = 0; i < specs.length; i++) {
            final PortObjectSpec spec = rawInSpecs[i + 1];
            final PortType type = model.getInPortType(i);
            final boolean unknownTable = spec == null && !type.isOptional() && type.equals(BufferedDataTable.TYPE);
            specs[i] = unknownTable ? new DataTableSpec() : spec;
        }
        return specs;
    }

    /**
     * @param inSpecs one a data input
     * @return one a data output
     * @throws InvalidSettingsException if the node cannot execute like this
     */
    public PortObjectSpec[] invokeNodeModelConfigure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return model.configure(inSpecs);
    }

    /**
     * Does the work.
     *
     * @param rawInObjects one an input, the flow-variable port included; {@code null} where nothing is connected
     * @param exEnv how the execution was asked for
     * @param exec for progress, cancellation and new tables
     * @return whether it succeeded; if not the node has told why
     */
    public boolean execute(final PortObject[] rawInObjects, final ExecutionEnvironment exEnv,
        final ExecutionContext exec) {
        model.setWarningMessage(null);
        final PortObject[] inObjects = new PortObject[model.getNrInPorts()];
        System.arraycopy(rawInObjects, 1, inObjects, 0, inObjects.length);
        try {
            final PortObject[] objects = invokeNodeModelExecute(exec, inObjects);
            NodeOutputs.checkObjects(model, objects);
            for (int i = 0; i < objects.length; i++) {
                NodeOutputs.compare(outSpecs[i + 1], objects[i].getSpec());
                outObjects[i + 1] = objects[i];
                outSpecs[i + 1] = objects[i].getSpec();
            }
        } catch (CanceledExecutionException e) {
            warn(e.getMessage());
            return false;
        } catch (KNIMEException e) {
            error(e.getMessage(), e);
            return false;
        } catch (Throwable e) { // NOSONAR an Error of a node must not end the whole workflow without a word
            error("Execute failed: " + describe(e), e);
            return false;
        }
        tell(NodeMessage.NONE);
        if (model.getWarningMessage() == null && NodeOutputs.areEmptyTables(outObjects)) {
            model.setWarningMessage(model.getNrOutPorts() == 1 ? "Node created an empty data table."
                : "Node created empty data tables on all out-ports.");
        }
        if (model.getWarningMessage() != null) {
            warn(model.getWarningMessage());
        }
        return true;
    }

    private static String describe(final Throwable e) {
        return e.getMessage() == null || e.getMessage().isBlank()
            ? "(\"" + e.getClass().getSimpleName() + "\"): " + e.getMessage() : e.getMessage();
    }

    /**
     * @param exec for progress, cancellation and new tables
     * @param inObjects one a data input
     * @return one a data output
     * @throws Exception if the execution fails
     */
    public PortObject[] invokeNodeModelExecute(final ExecutionContext exec, final PortObject[] inObjects)
        throws Exception {
        return model.execute(inObjects, exec);
    }
}
