package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** Computes one new column. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** @param newColSpec the new column */
    protected SingleCellFactory(final DataColumnSpec newColSpec) {
        super(newColSpec);
    }

    /**
     * @param row a row of the original table
     * @return the cell of the new column
     */
    public abstract DataCell getCell(DataRow row);

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[]{getCell(row)};
    }
}
