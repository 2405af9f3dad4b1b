package org.hydramix.nodes.predictor;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;

/** Appends predictions to the rows of a table, one row at a time. */
final class PredictionWriter {

    private final TileTable tiles;

    private final PredictionColumns columns;

    private final BufferedDataContainer output;

    private final TilePredictionView view;

    private final int side;

    /**
     * @param tiles reads rows
     * @param side of each tile that was predicted, in px
     */
    PredictionWriter(final TileTable tiles, final int side, final PredictionColumns columns,
        final BufferedDataContainer output, final TilePredictionView view) {
        this.tiles = tiles;
        this.side = side;
        this.columns = columns;
        this.output = output;
        this.view = view;
    }

    /**
     * @param table with tiles
     * @param predictions for the rows that have one
     * @param monitor told the progress
     * @return the tiles with their predictions
     */
    BufferedDataTable write(final BufferedDataTable table, final Predictions predictions, final Monitor monitor)
        throws EngineException, CancelledException {
        int next = 0;
        int written = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                final DataRow row = rows.next();
                if (tiles.hasTile(row)) {
                    final Centroid centroid = Centroid.ofFraction(predictions.centroids()[2 * next],
                        predictions.centroids()[2 * next + 1], side, side);
                    output.addRowToTable(columns.predicted(row, tiles, predictions, next, centroid));
                    view.add(written, row, predictions, next, centroid, columns.truth(row));
                    next++;
                } else {
                    output.addRowToTable(columns.missing(row));
                }
                written++;
                monitor.progress((double)written / table.size(), "Writing tile " + written + " of " + table.size());
            }
        }
        output.close();
        return output.getTable();
    }
}
