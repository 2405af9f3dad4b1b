package org.knime.node;

import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Runs a {@link DefaultModel.Standard}. KNIME's messages mention the name of this class. */
final class StandardDefaultModelToNodeModelAdapter extends DefaultModelAdapter {

    private final DefaultModel.Standard model;

    StandardDefaultModelToNodeModelAdapter(final DefaultModel.Standard model, final PortsConfiguration ports) {
        super(model, ports);
        this.model = model;
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] specs) throws InvalidSettingsException {
        final var output = new ConfigureIo.Output(outputTypes().length, this::setWarningMessage);
        model.configure().accept(new ConfigureIo.Input(() -> parameters(specs), specs, outputTypes()), output);
        return output.specs();
    }

    @Override
    protected PortObject[] execute(final PortObject[] objects, final ExecutionContext context) throws Exception {
        final var output =
            new ExecuteIo.Output(outputTypes().length, this::setWarningMessage, this::setInternalPortObjects);
        model.execute().accept(
            new ExecuteIo.Input(() -> parameters(ExecuteIo.specs(objects)), objects, outputTypes(), context), output);
        return output.data();
    }
}
