package org.hydramix.nodes.view;

import java.util.List;

import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

import com.google.gson.JsonObject;

/**
 * The data of a view as a table, which KNIME keeps with the node whatever its back end is. The text is cut into rows,
 * since a cell cannot hold any length.
 */
public final class ViewTable {

    /** Characters of a row: at three bytes each, fewer than the 65,535 that Java's own format of texts has room for. */
    static final int CHUNK = 1 << 14;

    private static final DataTableSpec SPEC =
        TileColumns.table("Data of the view", List.of(TileColumns.column("JSON", StringCell.TYPE)));

    private ViewTable() {
    }

    /**
     * @param data of the view
     * @param exec of the execution that makes them
     * @return what to set as internal data
     */
    public static BufferedDataTable write(final JsonObject data, final ExecutionContext exec) {
        final String json = data.toString();
        final BufferedDataContainer table = exec.createDataContainer(SPEC);
        int to;
        for (int from = 0; from < json.length(); from = to) {
            to = Math.min(json.length(), from + CHUNK);
            if (Character.isHighSurrogate(json.charAt(to - 1))) {
                to--; // half a character would not survive a table in UTF-8
            }
            table.addRowToTable(new DefaultRow("Part " + (table.size() + 1), new StringCell(json.substring(from, to))));
        }
        table.close();
        return table.getTable();
    }

    /** @return the JSON that {@link #write} was given */
    static String read(final BufferedDataTable table) {
        final StringBuilder json = new StringBuilder();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                json.append(((StringValue)row.getCell(0)).getStringValue());
            }
        }
        return json.toString();
    }
}
