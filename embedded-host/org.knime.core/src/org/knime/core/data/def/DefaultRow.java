package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row made of an array of cells. */
public class DefaultRow implements DataRow {

    private final RowKey key;

    private final DataCell[] cells;

    /**
     * @param rowId name of the row
     * @param row its cells, none {@code null}
     */
    public DefaultRow(final String rowId, final DataCell... row) {
        this(new RowKey(rowId), row);
    }

    /**
     * @param key name of the row
     * @param row its cells, none {@code null}
     */
    public DefaultRow(final RowKey key, final DataCell... row) {
        this.key = Objects.requireNonNull(key, "row key");
        this.cells = row.clone();
        for (DataCell cell : cells) {
            Objects.requireNonNull(cell, "cell of row " + key);
        }
    }

    /**
     * @param rowId name of the row
     * @param row its cells, none {@code null}
     */
    public DefaultRow(final String rowId, final List<DataCell> row) {
        this(new RowKey(rowId), row);
    }

    /**
     * @param key name of the row
     * @param row its cells, none {@code null}
     */
    public DefaultRow(final RowKey key, final List<DataCell> row) {
        this(key, row.toArray(DataCell[]::new));
    }

    @Override
    public int getNumCells() {
        return cells.length;
    }

    @Override
    public RowKey getKey() {
        return key;
    }

    @Override
    public DataCell getCell(final int index) {
        return cells[index];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return Arrays.asList(cells).iterator();
    }

    @Override
    public String toString() {
        return key + ": " + Arrays.toString(cells);
    }
}
