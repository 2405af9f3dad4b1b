package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;

/** Runs a {@link DefaultModel.Rearranging}. */
final class RearrangeColumnsDefaultModelToNodeModelAdapter extends DefaultModelAdapter {

    private final DefaultModel.Rearranging model;

    RearrangeColumnsDefaultModelToNodeModelAdapter(final DefaultModel.Rearranging model,
        final PortsConfiguration ports) {
        super(model, ports);
        this.model = model;
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] specs) throws InvalidSettingsException {
        return new PortObjectSpec[]{rearranger((DataTableSpec)specs[0]).createSpec()};
    }

    @Override
    protected PortObject[] execute(final PortObject[] objects, final ExecutionContext context) throws Exception {
        final var table = (BufferedDataTable)objects[0];
        return new PortObject[]{
            context.createColumnRearrangeTable(table, rearranger(table.getDataTableSpec()), context)};
    }

    private ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        final var result = new ColumnRearranger[1];
        model.rearrange().accept(new Input(parameters(new PortObjectSpec[]{spec}), spec),
            rearranger -> result[0] = rearranger);
        if (result[0] == null) {
            throw new IllegalStateException("The node did not say how its columns change.");
        }
        return result[0];
    }

    private record Input(NodeParameters parameters, DataTableSpec spec) implements RearrangeColumnsInput {

        @Override
        @SuppressWarnings("unchecked") // the node asks for the class that it declared
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public DataTableSpec getDataTableSpec() {
            return spec;
        }
    }
}
