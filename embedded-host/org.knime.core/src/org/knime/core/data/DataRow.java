package org.knime.core.data;

/** One immutable row. */
public interface DataRow extends Iterable<DataCell> {

    /** @return the number of cells */
    int getNumCells();

    /** @return the name of the row */
    RowKey getKey();

    /**
     * @param index from 0
     * @return the cell
     */
    DataCell getCell(int index);
}
