package org.hydramix.nodes.reader;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Image files named by a column of a table. */
final class PathList {

    private PathList() {
    }

    static int column(final DataTableSpec spec, final String name) throws InvalidSettingsException {
        return new ColumnFinder(spec, "image files").text(name);
    }

    static List<String> read(final BufferedDataTable table, final String column) throws InvalidSettingsException {
        final int index = column(table.getDataTableSpec(), column);
        final List<String> files = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                final DataCell cell = row.getCell(index);
                if (Cells.isBlank(cell)) {
                    throw new InvalidSettingsException("The table of image files names no file in row '"
                        + row.getKey().getString() + "'. Fill it in or remove the row.");
                }
                files.add(((StringValue)cell).getStringValue());
            }
        }
        if (files.isEmpty()) {
            throw new InvalidSettingsException("The table of image files is empty. Supply at least one path.");
        }
        return files;
    }
}
