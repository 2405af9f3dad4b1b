package org.knime.core.data.container;

import org.hydramix.host.table.StoredTable;
import org.hydramix.host.table.TableBuilder;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;

/** Collects rows into a table: checks cell types and row keys, computes the domains. */
public class DataContainer implements RowAppender {

    private final DataTableSpec spec;

    private final TableBuilder builder;

    private StoredTable table;

    /**
     * @param spec the columns
     * @param settings what to check and compute
     */
    protected DataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        this.spec = spec;
        builder = new TableBuilder(spec, settings.isCheckDuplicateRowKeys(), settings.isInitializeDomain(),
            column -> settings.isEnableDomainUpdate());
    }

    /** @return the columns as they were asked for; those of the table also have domains */
    public DataTableSpec getTableSpec() {
        return spec;
    }

    /**
     * @param row added at the end
     * @throws DataContainerException if a cell does not fit its column
     * @throws org.knime.core.util.DuplicateKeyException if there is a row of that key
     */
    @Override
    public void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("Rows cannot be added: the container is closed.");
        }
        builder.add(row);
    }

    /** @return the number of rows so far */
    public long size() {
        return builder.size();
    }

    /** @return whether rows can be added */
    public boolean isOpen() {
        return !isClosed();
    }

    /** @return whether the table is complete */
    public boolean isClosed() {
        return table != null;
    }

    /** Completes the table. A second call does nothing. */
    public void close() {
        if (!isClosed()) {
            table = builder.finish();
        }
    }

    /**
     * @return the table
     * @throws IllegalStateException if the container is still open
     */
    public DataTable getTable() {
        if (!isClosed()) {
            throw new IllegalStateException("The container must be closed before its table can be used.");
        }
        return table;
    }
}
