package org.hydramix.nodes.dialog;

import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;

/** The tables among a node's inputs. Where optional ports come and go, numbers of ports say nothing: the tables are counted. */
final class InputTables {

    private InputTables() {
    }

    /**
     * @param input what is known at the ports
     * @param index from 0, among the inputs that are tables
     * @return the table; empty if it is not connected or not known yet
     */
    static Optional<DataTableSpec> table(final NodeParametersInput input, final int index) {
        final PortObjectSpec[] specs = input.getInPortSpecs();
        final PortType[] types = input.getInPortTypes();
        final boolean typed = types != null && types.length == specs.length;
        return IntStream.range(0, specs.length)
            .filter(i -> typed ? BufferedDataTable.class.equals(types[i].getPortObjectClass())
                : specs[i] instanceof DataTableSpec)
            .mapToObj(i -> Optional.ofNullable(specs[i])).skip(index).findFirst().flatMap(spec -> spec)
            .filter(DataTableSpec.class::isInstance).map(DataTableSpec.class::cast);
    }
}
