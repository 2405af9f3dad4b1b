package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.view.Json;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the view of the HydraMix Scorer shows: the tables of the node, and for tiles what is behind them. */
final class ScorerView {

    /** Name of the page. */
    static final String PAGE = "scores";

    static final String DESCRIPTION = """
        Shows the confusion matrix, precision and recall of each class, and how far stated confidence can be trusted
        (calibration). Choose a field of the matrix to see the tiles behind it. For cells found in whole images, shows
        recall against false cells per image instead.
        """;

    private ScorerView() {
    }

    /**
     * @param scores one row a figure
     * @param perClass one row a class
     * @param confusion one row a true class, one column a predicted one
     * @param freeResponse one row a threshold; without rows if it is not known
     */
    static JsonObject of(final BufferedDataTable scores, final BufferedDataTable perClass,
        final BufferedDataTable confusion, final BufferedDataTable freeResponse) {
        final List<String> classNames = new ArrayList<>();
        final JsonObject rows = rows(perClass, classNames);
        final JsonObject json = Json.view(classNames);
        json.add("figures", rows(scores, new ArrayList<>()));
        json.add("perClass", rows);
        json.add("confusion", rows(confusion, new ArrayList<>()));
        json.add("freeResponse", rows(freeResponse, new ArrayList<>()));
        return json;
    }

    /** A small table of numbers: columns, row keys, and values row by row. */
    private static JsonObject rows(final BufferedDataTable table, final List<String> keys) {
        final DataTableSpec spec = table.getDataTableSpec();
        final JsonArray values = new JsonArray();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                keys.add(row.getKey().getString());
                values.add(Json.numbers(
                    IntStream.range(0, row.getNumCells()).mapToDouble(c -> Cells.number(row.getCell(c)))));
            }
        }
        final JsonObject json = new JsonObject();
        json.add("columns", Json.texts(List.of(spec.getColumnNames())));
        json.add("rows", Json.texts(keys));
        json.add("values", values);
        return json;
    }
}
