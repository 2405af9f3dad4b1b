package org.hydramix.host.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainerException;
import org.knime.core.util.DuplicateKeyException;

/** Checks rows, computes domains and keeps the rows. */
public final class TableBuilder implements AutoCloseable {

    private final DataTableSpec spec;

    /** One a column, {@code null} where the domain of the spec is taken over. */
    private final DomainBuilder[] domains;

    /** {@code null} if keys are not checked. */
    private final Set<String> keys;

    private final RowBuffer rows = new RowBuffer();

    private boolean finished;

    /**
     * @param spec the columns
     * @param checkKeys whether a second row of the same key is refused
     * @param initialDomain whether computed domains start from those of the spec
     * @param computeDomain for which columns the domain is computed; the others keep that of the spec
     */
    public TableBuilder(final DataTableSpec spec, final boolean checkKeys, final boolean initialDomain,
        final IntPredicate computeDomain) {
        this.spec = spec;
        keys = checkKeys ? new HashSet<>() : null;
        domains = new DomainBuilder[spec.getNumColumns()];
        Arrays.setAll(domains,
            i -> computeDomain.test(i) ? new DomainBuilder(spec.getColumnSpec(i), initialDomain) : null);
    }

    /**
     * @param row added at the end
     * @throws DataContainerException if a cell does not fit its column
     * @throws DuplicateKeyException if there is a row of that key
     */
    public void add(final DataRow row) {
        final String key = row.getKey().getString();
        if (row.getNumCells() != spec.getNumColumns()) {
            throw new DataContainerException("Row \"" + key + "\" has " + row.getNumCells()
                + " cells but the table has " + spec.getNumColumns() + " columns.");
        }
        for (int i = 0; i < domains.length; i++) {
            final DataCell cell = row.getCell(i);
            check(cell, i, key);
            if (domains[i] != null) {
                domains[i].add(cell);
            }
        }
        if (keys != null && !keys.add(key)) {
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + key + "\"", key);
        }
        rows.add(row);
    }

    private void check(final DataCell cell, final int column, final String key) {
        final DataColumnSpec columnSpec = spec.getColumnSpec(column);
        if (!columnSpec.getType().isASuperTypeOf(cell.getType())) {
            throw new DataContainerException("Row \"" + key + "\", column \"" + columnSpec.getName()
                + "\": a cell of type " + cell.getType() + " does not fit a column of type " + columnSpec.getType()
                + ".");
        }
    }

    /** @return the number of rows so far */
    public long size() {
        return rows.size();
    }

    /** @return the complete table; no row can be added any more */
    public StoredTable finish() {
        rows.finish();
        finished = true;
        final DataColumnSpec[] columns = new DataColumnSpec[domains.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = spec.getColumnSpec(i);
            if (domains[i] != null) {
                final var creator = new DataColumnSpecCreator(columns[i]);
                creator.setDomain(domains[i].build());
                columns[i] = creator.createSpec();
            }
        }
        return new StoredTable(new DataTableSpec(spec.getName(), columns), rows);
    }

    /** Drops the rows unless the table was completed. */
    @Override
    public void close() {
        if (!finished) {
            rows.discard();
        }
    }
}
