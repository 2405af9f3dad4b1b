package org.hydramix.host.parameters;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;

/** The ports of a node before it is executed: there are specs but no data. */
record ConfigureTimeInput(PortType[] inputs, PortType[] outputs, PortObjectSpec[] specs)
    implements NodeParametersInput {

    @Override
    public PortType[] getInPortTypes() {
        return inputs.clone();
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outputs.clone();
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return specs.clone();
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return Optional.ofNullable(specs[portIndex]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(specs).map(spec -> spec instanceof DataTableSpec table ? table : null)
            .toArray(DataTableSpec[]::new);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return Optional.ofNullable(getInTableSpecs()[portIndex]);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return new PortObject[specs.length];
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.empty();
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return new BufferedDataTable[specs.length];
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return Optional.empty();
    }
}
