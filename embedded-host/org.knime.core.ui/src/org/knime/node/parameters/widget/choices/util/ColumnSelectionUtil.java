package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns to choose from. */
public final class ColumnSelectionUtil {

    private static final int FIRST_PORT = 0;

    private ColumnSelectionUtil() {
    }

    /**
     * @param input what is known at the node's ports
     * @param portIndex 0 for the first port after the flow variable port
     * @return the columns of the table there; none if there is no table
     */
    public static List<DataColumnSpec> getAllColumns(final NodeParametersInput input, final int portIndex) {
        return getFilteredColumns(input, portIndex, column -> true);
    }

    /**
     * @param input what is known at the node's ports
     * @return the columns of the table at the first port; none if there is no table
     */
    public static List<DataColumnSpec> getAllColumnsOfFirstPort(final NodeParametersInput input) {
        return getAllColumns(input, FIRST_PORT);
    }

    /**
     * @param input what is known at the node's ports
     * @param portIndex 0 for the first port after the flow variable port
     * @param condition which columns
     * @return those columns of the table there; none if there is no table
     */
    public static List<DataColumnSpec> getFilteredColumns(final NodeParametersInput input, final int portIndex,
        final Predicate<DataColumnSpec> condition) {
        return input.getInTableSpec(portIndex).map(spec -> spec.stream().filter(condition).toList())
            .orElseGet(List::of);
    }

    /**
     * @param spec a table
     * @param valueClasses types
     * @return the columns with at least one of the types
     */
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return spec.stream().filter(hasAnyOf(valueClasses)).toList();
    }

    /**
     * @param spec a table
     * @param valueClasses types
     * @return the columns with at least one of the types
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, Arrays.asList(valueClasses));
    }

    /**
     * @param input what is known at the node's ports
     * @param portIndex 0 for the first port after the flow variable port
     * @param valueClasses types
     * @return the columns of the table there that have at least one of the types; none if there is no table
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(final NodeParametersInput input, final int portIndex,
        final Class<? extends DataValue>... valueClasses) {
        return getFilteredColumns(input, portIndex, hasAnyOf(Arrays.asList(valueClasses)));
    }

    /**
     * @param input what is known at the node's ports
     * @param valueClasses types
     * @return the columns of the first table that have at least one of the types; none if there is no table
     */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(final NodeParametersInput input,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(input, FIRST_PORT, valueClasses);
    }

    /**
     * @param spec a table
     * @return the columns of numbers
     */
    public static List<DataColumnSpec> getDoubleColumns(final DataTableSpec spec) {
        return getCompatibleColumns(spec, DoubleValue.class);
    }

    /**
     * @param spec a table
     * @return the columns of texts
     */
    public static List<DataColumnSpec> getStringColumns(final DataTableSpec spec) {
        return getCompatibleColumns(spec, StringValue.class);
    }

    /**
     * @param spec a table
     * @param valueClasses types
     * @return the first column with at least one of the types
     */
    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(final DataTableSpec spec,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, valueClasses).stream().findFirst();
    }

    private static Predicate<DataColumnSpec> hasAnyOf(final Collection<Class<? extends DataValue>> valueClasses) {
        return column -> valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }
}
