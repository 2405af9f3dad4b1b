package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Computes the cells of new columns from a row. */
public interface CellFactory {

    /**
     * @param row a row of the original table
     * @return one cell a new column
     */
    default DataCell[] getCells(final DataRow row) {
        return getCells(row, -1);
    }

    /**
     * @param row a row of the original table
     * @param rowIndex its index, from 0
     * @return one cell a new column
     */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /** @return the new columns */
    DataColumnSpec[] getColumnSpecs();

    /**
     * Called after each row.
     *
     * @param curRowNr rows so far
     * @param rowCount rows in all
     * @param lastKey the row's name
     * @param exec receives the progress
     */
    default void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        exec.setProgress(curRowNr / (double)rowCount);
    }
}
