package org.knime.core.node;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.host.table.StoredTable;
import org.hydramix.host.table.TableBuilder;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.container.ColumnRearrangerUtils.RearrangedColumn;
import org.knime.core.data.def.DefaultRow;

/** Computes the table that a rearranger describes. */
record RearrangedTable(BufferedDataTable input, ColumnRearranger rearranger) {

    StoredTable compute(final ExecutionMonitor progress)
        throws CanceledExecutionException {
        final List<RearrangedColumn> columns = ColumnRearrangerUtils.extractRearrangedColumns(rearranger);
        final Map<CellFactory, DataCell[]> computed = new IdentityHashMap<>();
        columns.stream().filter(RearrangedColumn::isNewColumn).forEach(c -> computed.put(c.getCellFactory(), null));
        // kept columns keep the domain of the input; only new ones need a look at every cell
        try (TableBuilder builder = new TableBuilder(rearranger.createSpec(), true, true,
            i -> columns.get(i).isNewColumn())) {
            long index = 0;
            for (DataRow row : input) {
                progress.checkCanceled();
                final long rowIndex = index++;
                computed.replaceAll((factory, old) -> factory.getCells(row, rowIndex));
                builder.add(new DefaultRow(row.getKey(), cells(columns, row, computed)));
                computed.keySet().forEach(f -> f.setProgress(rowIndex + 1, input.size(), row.getKey(), progress));
            }
            computed.keySet().forEach(factory -> {
                if (factory instanceof AbstractCellFactory f) {
                    f.afterProcessing();
                }
            });
            return builder.finish();
        }
    }

    private static DataCell[] cells(final List<RearrangedColumn> columns, final DataRow row,
        final Map<CellFactory, DataCell[]> computed) {
        final DataCell[] cells = new DataCell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            final RearrangedColumn column = columns.get(i);
            cells[i] = column.isNewColumn() ? computed.get(column.getCellFactory())[column.getIndexInFactory()]
                : row.getCell(column.getOriginalIndex());
        }
        return cells;
    }
}
