package org.knime.node;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.parameters.NodeParameters;

/** What a node sees while it is configured. */
final class ConfigureIo {

    private ConfigureIo() {
    }

    /** What is known. */
    record Input(Supplier<NodeParameters> parameters, PortObjectSpec[] specs, PortType[] outputTypes)
        implements ConfigureInput {

        @Override
        @SuppressWarnings("unchecked") // the node asks for the class that it declared
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters.get();
        }

        @Override
        @SuppressWarnings("unchecked") // the type of the port fixes the class
        public <S extends PortObjectSpec> S getInPortSpec(final int index) {
            return (S)specs[index];
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return specs.clone();
        }

        @Override
        public DataTableSpec getInTableSpec(final int index) {
            return (DataTableSpec)specs[index];
        }

        @Override
        public DataTableSpec[] getInTableSpecs() {
            return Arrays.copyOf(specs, specs.length, DataTableSpec[].class);
        }

        @Override
        public PortType[] getOutPortTypes() {
            return outputTypes.clone();
        }
    }

    /** Collects the specs of the outputs; those not set are not known. */
    static final class Output implements ConfigureOutput {

        private final PortObjectSpec[] specs;

        private final Consumer<String> warnings;

        Output(final int ports, final Consumer<String> warnings) {
            specs = new PortObjectSpec[ports];
            this.warnings = warnings;
        }

        PortObjectSpec[] specs() {
            return specs;
        }

        @Override
        public void setOutSpec(final int index, final PortObjectSpec spec) {
            specs[index] = spec;
        }

        @Override
        public void setOutSpecs(final PortObjectSpec... all) {
            if (all.length != specs.length) {
                throw new IllegalArgumentException(
                    "The node has " + specs.length + " outputs but was given " + all.length + " specs.");
            }
            System.arraycopy(all, 0, specs, 0, specs.length);
        }

        @Override
        public void setWarningMessage(final String message) {
            warnings.accept(message);
        }
    }
}
