package org.knime.node;

import java.io.File;

import org.hydramix.host.parameters.ParametersCodec;
import org.hydramix.host.parameters.ParametersDefaults;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What the models of all declared nodes share: the settings, and the data that the view needs. */
abstract class DefaultModelAdapter extends NodeModel implements PortObjectHolder {

    private final Class<? extends NodeParameters> parametersClass;

    private final PortType[] inputs;

    private final PortType[] outputs;

    private NodeParameters parameters;

    /** {@code null} if the node keeps nothing. */
    private PortObject[] internalData;

    DefaultModelAdapter(final DefaultModel model, final PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts());
        parametersClass = model.parametersClass();
        inputs = ports.getInputPorts();
        outputs = ports.getOutputPorts();
    }

    final PortType[] outputTypes() {
        return outputs.clone();
    }

    /**
     * @param specs what is known at the inputs; decides on the defaults of a node that has no settings yet
     * @return the settings
     */
    final NodeParameters parameters(final PortObjectSpec[] specs) {
        if (parametersClass == null) {
            throw new IllegalStateException("The node was declared without parameters.");
        }
        if (parameters == null) {
            parameters = ParametersDefaults.create(parametersClass, inputs, outputs, specs);
        }
        return parameters;
    }

    @Override
    protected final void saveSettingsTo(final NodeSettingsWO settings) {
        if (parameters != null) {
            ParametersCodec.save(parameters, settings);
        }
    }

    @Override
    protected final void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (parametersClass != null) {
            ParametersCodec.load(parametersClass, settings).validate();
        }
    }

    @Override
    protected final void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (parametersClass != null) {
            parameters = ParametersCodec.load(parametersClass, settings);
        }
    }

    @Override
    public final PortObject[] getInternalPortObjects() {
        return internalData;
    }

    @Override
    public final void setInternalPortObjects(final PortObject[] portObjects) {
        internalData = portObjects;
    }

    @Override
    protected final void reset() {
        internalData = null;
    }

    @Override
    protected final void loadInternals(final File directory, final ExecutionMonitor monitor) {
        // what a view needs is kept as port objects
    }

    @Override
    protected final void saveInternals(final File directory, final ExecutionMonitor monitor) {
        // see loadInternals
    }
}
