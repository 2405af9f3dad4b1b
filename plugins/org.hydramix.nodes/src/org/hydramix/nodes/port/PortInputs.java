package org.hydramix.nodes.port;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;

/** Inputs by what they are: where optional ports come and go, their numbers say nothing. */
public final class PortInputs {

    private PortInputs() {
    }

    /**
     * @param inputs port objects or specs of a node
     * @param type to look for
     * @param <T> of it
     * @return the first of that type, if there is one
     */
    public static <T> Optional<T> find(final Object[] inputs, final Class<T> type) {
        return Arrays.stream(inputs).filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * @param specs of a node's inputs
     * @return the first table, if there is one and its columns are known already; KNIME stands a table without columns
     *         in for one that is not
     */
    public static Optional<DataTableSpec> table(final PortObjectSpec[] specs) {
        return find(specs, DataTableSpec.class).filter(PortInputs::isKnown);
    }

    /** @return whether the columns of a table are known already */
    public static boolean isKnown(final DataTableSpec table) {
        return table != null && table.getNumColumns() > 0;
    }
}
