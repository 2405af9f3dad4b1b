package org.hydramix.nodes.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.Resolution;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;

/** Predicts a table some rows at a time, so that memory holds few decoded tiles whatever the table's size. */
final class PredictionWriter {

    /** Enough to keep the processor busy; 1,024 tiles of 64 px take 12 MB. */
    private static final int CHUNK = 1024;

    private final PatchPredictor predictor;

    private final boolean flips;

    private final TileTable tiles;

    private final PredictionColumns columns;

    private final BufferedDataContainer output;

    private final TilePredictionView view;

    private int written;

    private long withoutTile;

    private Optional<String> mismatch = Optional.empty();

    PredictionWriter(final PatchPredictor predictor, final boolean flips, final TileTable tiles,
        final PredictionColumns columns, final BufferedDataContainer output, final TilePredictionView view) {
        this.predictor = predictor;
        this.flips = flips;
        this.tiles = tiles;
        this.columns = columns;
        this.output = output;
        this.view = view;
    }

    /** @return the tiles with their predictions */
    BufferedDataTable write(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<DataRow> chunk = new ArrayList<>();
        long done = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                chunk.add(rows.next());
                if (chunk.size() == CHUNK || !rows.hasNext()) {
                    final double from = (double)done / table.size();
                    done += chunk.size();
                    monitor.progress(from, "Predicting tile " + done + " of " + table.size());
                    write(chunk, monitor.part(from, (double)done / table.size()));
                    chunk.clear();
                }
            }
        }
        output.close();
        return output.getTable();
    }

    private void write(final List<DataRow> rows, final Monitor monitor) throws EngineException, CancelledException {
        final HydraMixModel model = predictor.model();
        final List<Tile> present = new ArrayList<>();
        for (final DataRow row : rows) {
            monitor.checkCancelled();
            if (tiles.hasTile(row)) {
                final Tile tile = tiles.tile(row);
                mismatch = mismatch.or(() -> Resolution.mismatch(model.micronsPerPixel(), tile.micronsPerPixel()));
                present.add(tile);
            }
        }
        if (!present.isEmpty()) {
            model.requireColours(TilePacker.colours(present));
        }
        withoutTile += rows.size() - present.size();
        final Predictions predictions = predictor.predict(
            TilePacker.pack(present, model.classNames(), model.network().patchSize()), flips, monitor);
        int next = 0;
        for (final DataRow row : rows) {
            monitor.checkCancelled();
            if (tiles.hasTile(row)) {
                output.addRowToTable(columns.predicted(row, present.get(next).image(), predictions, next));
                view.add(written, row, present.get(next).image(), predictions, next, columns.truth(row));
                next++;
            } else {
                output.addRowToTable(columns.missing(row));
            }
            written++;
        }
    }

    /** @return what the user should know */
    Optional<String> warning() {
        final List<String> warnings = new ArrayList<>();
        mismatch.ifPresent(warnings::add);
        if (withoutTile > 0) {
            warnings.add(withoutTile + " rows hold no tile and got no prediction.");
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", warnings));
    }
}
