package org.knime.node;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** What a node sees while it is executed. */
final class ExecuteIo {

    private ExecuteIo() {
    }

    static PortObjectSpec[] specs(final PortObject[] objects) {
        return Arrays.stream(objects).map(object -> object == null ? null : object.getSpec())
            .toArray(PortObjectSpec[]::new);
    }

    /** What is known. */
    record Input(Supplier<NodeParameters> parameters, PortObject[] objects, PortType[] outputTypes,
        ExecutionContext context) implements ExecuteInput {

        @Override
        @SuppressWarnings("unchecked") // the node asks for the class that it declared
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters.get();
        }

        @Override
        @SuppressWarnings("unchecked") // the type of the port fixes the class
        public <D extends PortObject> D getInPortObject(final int index) {
            return (D)objects[index];
        }

        @Override
        public PortObject[] getInPortObjects() {
            return objects.clone();
        }

        @Override
        public BufferedDataTable getInTable(final int index) {
            return (BufferedDataTable)objects[index];
        }

        @Override
        public BufferedDataTable[] getInTables() {
            return Arrays.copyOf(objects, objects.length, BufferedDataTable[].class);
        }

        @Override
        public PortType[] getOutPortTypes() {
            return outputTypes.clone();
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return context;
        }
    }

    /** Collects the results; the framework finds out which were not set. */
    static final class Output implements ExecuteOutput {

        private final PortObject[] data;

        private final Consumer<String> warnings;

        private final Consumer<PortObject[]> internalData;

        Output(final int ports, final Consumer<String> warnings, final Consumer<PortObject[]> internalData) {
            data = new PortObject[ports];
            this.warnings = warnings;
            this.internalData = internalData;
        }

        PortObject[] data() {
            return data;
        }

        @Override
        public void setOutData(final int index, final PortObject object) {
            data[index] = object;
        }

        @Override
        public void setOutData(final PortObject... all) {
            if (all.length != data.length) {
                throw new IllegalArgumentException(
                    "The node has " + data.length + " outputs but was given " + all.length + " results.");
            }
            System.arraycopy(all, 0, data, 0, data.length);
        }

        @Override
        public void setInternalData(final PortObject... objects) {
            internalData.accept(objects);
        }

        @Override
        public void setWarningMessage(final String message) {
            warnings.accept(message);
        }
    }
}
