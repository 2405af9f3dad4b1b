package org.hydramix.nodes.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Described;
import org.hydramix.engine.predict.Features;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.Resolution;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * Predicts the tiles of a table, some at a time, so that memory holds few decoded ones whatever the table's size. What is
 * predicted takes some 40 bytes a tile, and half a kilobyte if similar tiles count, and is kept, as the other tiles of an image may be
 * anywhere in the table.
 */
final class TilePredictor {

    /** Enough to keep the processor busy; 1,024 tiles of 64 px take 12 MB. */
    private static final int CHUNK = 1024;

    private final PatchPredictor predictor;

    private final boolean flips;

    private final CellContext context;

    private final TileTable tiles;

    private final List<Predictions> predicted = new ArrayList<>();

    private final List<Features> features = new ArrayList<>();

    private final List<Places> places = new ArrayList<>();

    private final List<String> warnings = new ArrayList<>();

    private Optional<String> mismatch = Optional.empty();

    private long withoutTile;

    /**
     * @param predictor the model
     * @param flips whether to average over orientations
     * @param context other tiles that count, too
     * @param tiles reads rows
     */
    TilePredictor(final PatchPredictor predictor, final boolean flips, final CellContext context, final TileTable tiles) {
        this.predictor = predictor;
        this.flips = flips;
        this.context = context;
        this.tiles = tiles;
    }

    /** @return a prediction for each row that has a tile, in the order of the table */
    Predictions predict(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException {
        final HydraMixModel model = predictor.model();
        final List<Tile> chunk = new ArrayList<>();
        long done = 0;
        long begun = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                final DataRow row = rows.next();
                done++;
                if (tiles.hasTile(row)) {
                    final Tile tile = tiles.tile(row);
                    mismatch = mismatch.or(() -> Resolution.mismatch(model.micronsPerPixel(), tile.micronsPerPixel()));
                    chunk.add(tile);
                } else {
                    withoutTile++;
                }
                if (chunk.size() == CHUNK || !rows.hasNext()) {
                    final double from = (double)begun / table.size();
                    monitor.progress(from, "Predicting tile " + done + " of " + table.size());
                    predict(chunk, monitor.part(from, (double)done / table.size()));
                    chunk.clear();
                    begun = done;
                }
            }
        }
        return inContext(Predictions.join(model.classNames().size(), predicted), model, monitor);
    }

    private void predict(final List<Tile> chunk, final Monitor monitor) throws EngineException, CancelledException {
        if (!chunk.isEmpty()) {
            predictor.model().requireColours(TilePacker.colours(chunk));
            final PatchSet patches = TilePacker.pack(chunk, predictor.model().classNames(),
                predictor.model().network().patchSize());
            if (context.lookAlikes() == 0) {
                predicted.add(predictor.predict(patches, flips, monitor));
            } else {
                final Described described = predictor.describe(patches, flips, monitor);
                predicted.add(described.predictions());
                features.add(described.features());
            }
            places.add(patches.places());
        }
    }

    private Predictions inContext(final Predictions alone, final HydraMixModel model, final Monitor monitor)
        throws CancelledException {
        if (context.isNone()) {
            return alone;
        }
        if (!tiles.knowsOrigin()) {
            warnings.add("Neighbouring and similar tiles do not count, as the table does not say where tiles lie: that takes the"
                + " columns '" + TileColumns.SOURCE + "', '" + TileColumns.TILE_X + "' and '" + TileColumns.TILE_Y
                + "' of the Tile Reader. Keep them, or set Neighbouring tiles and Similar tiles to 0.");
        }
        monitor.progress(1, "Comparing the tiles of each image");
        // takes far less time than predicting: the text tells how far it is
        return context.regard(new Described(alone, Features.join(features)), Places.join(places), model.labelledShares(),
            monitor.part(1, 1));
    }

    /** @return what the user should know */
    Optional<String> warning() {
        final List<String> all = new ArrayList<>();
        mismatch.ifPresent(all::add);
        if (withoutTile > 0) {
            all.add(withoutTile + (withoutTile == 1 ? " row holds" : " rows hold") + " no tile and got no prediction.");
        }
        all.addAll(warnings);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all));
    }
}
