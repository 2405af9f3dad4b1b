package org.hydramix.host.table;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;

/**
 * A complete table.
 *
 * @param spec the columns with their domains
 * @param rows the rows
 */
public record StoredTable(DataTableSpec spec, RowBuffer rows) implements DataTable {

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }

    /**
     * @param newSpec as many columns
     * @return the same rows under another spec
     * @throws IllegalArgumentException if the number of columns differs
     */
    public StoredTable withSpec(final DataTableSpec newSpec) {
        if (newSpec.getNumColumns() != spec.getNumColumns()) {
            throw new IllegalArgumentException(
                newSpec.getNumColumns() + " columns cannot describe rows of " + spec.getNumColumns() + " cells.");
        }
        return new StoredTable(newSpec, rows);
    }
}
