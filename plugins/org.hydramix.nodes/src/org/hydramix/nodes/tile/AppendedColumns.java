package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;

/** New columns behind those of a table. A name that is taken gets a number, as elsewhere in KNIME. */
public final class AppendedColumns {

    private final DataTableSpec input;

    private final List<DataColumnSpec> columns = new ArrayList<>();

    /** @param input the table to append to */
    public AppendedColumns(final DataTableSpec input) {
        this.input = input;
    }

    /**
     * @param name wished for
     * @param type of the column
     * @return this
     */
    public AppendedColumns add(final String name, final DataType type) {
        columns.add(TileColumns.column(DataTableSpec.getUniqueColumnName(spec(), name), type));
        return this;
    }

    /** @return the number of new columns */
    public int count() {
        return columns.size();
    }

    /** @return the table with the new columns */
    public DataTableSpec spec() {
        final List<DataColumnSpec> all = new ArrayList<>();
        input.forEach(all::add);
        all.addAll(columns);
        return TileColumns.table(input.getName(), all);
    }

    /**
     * @param row of the table
     * @param cells of the new columns
     * @return the row with both
     */
    public static DataRow row(final DataRow row, final List<DataCell> cells) {
        final List<DataCell> all = new ArrayList<>(row.getNumCells() + cells.size());
        row.forEach(all::add);
        all.addAll(cells);
        return new DefaultRow(row.getKey(), all);
    }
}
