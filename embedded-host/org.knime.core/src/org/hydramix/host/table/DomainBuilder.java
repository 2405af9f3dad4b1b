package org.hydramix.host.table;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.NominalValue;

/** Computes the domain of one column: bounds of numbers and truth values, the different texts and truth values. */
final class DomainBuilder {

    /** KNIME lists the values of a column only if there are no more than this. */
    static final int MAX_VALUES = 60;

    /** {@code null} if the column has no bounds. */
    private final Comparator<DataCell> order;

    private DataCell lower;

    private DataCell upper;

    /** {@code null} if the column has too many different values, or none that are listed. */
    private Set<DataCell> values;

    DomainBuilder(final DataColumnSpec column, final boolean initialDomain) {
        final DataType type = column.getType();
        order = type.isCompatible(BoundedValue.class) ? orderOf(type) : null;
        values = type.isCompatible(NominalValue.class) ? new LinkedHashSet<>() : null;
        if (initialDomain) {
            final DataColumnDomain domain = column.getDomain();
            lower = domain.getLowerBound();
            upper = domain.getUpperBound();
            if (domain.hasValues()) {
                values = new LinkedHashSet<>(domain.getValues());
            }
        }
    }

    private static Comparator<DataCell> orderOf(final DataType type) {
        if (type.isCompatible(LongValue.class)) {
            return Comparator.comparingLong(c -> ((LongValue)c).getLongValue());
        }
        return type.isCompatible(DoubleValue.class)
            ? Comparator.comparingDouble(c -> ((DoubleValue)c).getDoubleValue()) : null;
    }

    void add(final DataCell cell) {
        if (cell.isMissing()) {
            return;
        }
        // NaN has no place in an order
        if (order != null && !(cell instanceof DoubleValue d && Double.isNaN(d.getDoubleValue()))) {
            lower = lower == null || order.compare(cell, lower) < 0 ? cell : lower;
            upper = upper == null || order.compare(cell, upper) > 0 ? cell : upper;
        }
        if (values != null && values.add(cell) && values.size() > MAX_VALUES) {
            values = null;
        }
    }

    DataColumnDomain build() {
        final var creator = new DataColumnDomainCreator(lower, upper);
        creator.setValues(values);
        return creator.createDomain();
    }
}
