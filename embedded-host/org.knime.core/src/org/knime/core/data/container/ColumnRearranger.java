package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearrangerUtils.RearrangedColumn;

/** Describes a new table by the columns of an original one that are kept, dropped, replaced or added. */
public class ColumnRearranger {

    private final List<RearrangedColumn> columns = new ArrayList<>();

    /** @param original the table to start from; all columns are kept at first */
    public ColumnRearranger(final DataTableSpec original) {
        for (int i = 0; i < original.getNumColumns(); i++) {
            columns.add(new RearrangedColumn(original.getColumnSpec(i), i));
        }
    }

    List<RearrangedColumn> columns() {
        return List.copyOf(columns);
    }

    /**
     * @param colName a name
     * @return the present index of that column, -1 if there is none
     */
    public int indexOf(final String colName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).getColumnSpec().getName().equals(colName)) {
                return i;
            }
        }
        return -1;
    }

    private int[] indicesOf(final String... names) {
        return Arrays.stream(names).mapToInt(name -> {
            final int index = indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("No column named \"" + name + "\".");
            }
            return index;
        }).toArray();
    }

    /** @return the present number of columns */
    public int getColumnCount() {
        return columns.size();
    }

    /** @param fac computes columns that are added at the end */
    public void append(final CellFactory fac) {
        insertAt(columns.size(), fac);
    }

    /**
     * @param position index of the first new column
     * @param fac computes the columns
     */
    public void insertAt(final int position, final CellFactory fac) {
        columns.addAll(position,
            IntStream.range(0, fac.getColumnSpecs().length).mapToObj(i -> new RearrangedColumn(fac, i)).toList());
    }

    /**
     * @param newCol computes one column
     * @param colName the column that it takes the place of
     */
    public void replace(final CellFactory newCol, final String colName) {
        replace(newCol, indicesOf(colName));
    }

    /**
     * @param fac computes as many columns as are replaced
     * @param colIndex the columns that they take the place of
     */
    public void replace(final CellFactory fac, final int... colIndex) {
        if (fac.getColumnSpecs().length != colIndex.length) {
            throw new IllegalArgumentException(
                fac.getColumnSpecs().length + " columns cannot replace " + colIndex.length + ".");
        }
        for (int i = 0; i < colIndex.length; i++) {
            columns.set(colIndex[i], new RearrangedColumn(fac, i));
        }
    }

    /** @param colNames columns to drop */
    public void remove(final String... colNames) {
        remove(indicesOf(colNames));
    }

    /** @param colIndices columns to drop */
    public void remove(final int... colIndices) {
        retain(colIndices, false);
    }

    /** @param colNames columns to keep; all others are dropped */
    public void keepOnly(final String... colNames) {
        keepOnly(indicesOf(colNames));
    }

    /** @param colIndices columns to keep; all others are dropped */
    public void keepOnly(final int... colIndices) {
        retain(colIndices, true);
    }

    private void retain(final int[] indices, final boolean keep) {
        final Set<Integer> named = new HashSet<>();
        for (int index : indices) {
            columns.get(index);
            named.add(index);
        }
        final List<RearrangedColumn> kept =
            IntStream.range(0, columns.size()).filter(i -> named.contains(i) == keep).mapToObj(columns::get).toList();
        columns.clear();
        columns.addAll(kept);
    }

    /**
     * @param colName a column
     * @param to its new index, counted before it is taken from its old place
     */
    public void move(final String colName, final int to) {
        move(indicesOf(colName)[0], to);
    }

    /**
     * @param from index of a column
     * @param to its new index, counted before it is taken from its old place
     */
    public void move(final int from, final int to) {
        final RearrangedColumn moved = columns.remove(from);
        columns.add(from < to ? to - 1 : to, moved);
    }

    /** @return the spec of the new table */
    public DataTableSpec createSpec() {
        return new DataTableSpec(columns.stream().map(RearrangedColumn::getColumnSpec).toArray(DataColumnSpec[]::new));
    }
}
