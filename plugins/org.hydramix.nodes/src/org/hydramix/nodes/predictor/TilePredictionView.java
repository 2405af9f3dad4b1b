package org.hydramix.nodes.predictor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.TilePng;
import org.hydramix.nodes.view.TileRows;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;

import com.google.gson.JsonObject;

/** Predicted tiles for the view: confidences of all, pictures of some. */
final class TilePredictionView {

    /** 480 tiles of 64 px take 6 MB. */
    private static final int MOST_TILES = 480;

    private final List<String> classNames;

    private final TileRows rows;

    private final int tile;

    private final int trueClass;

    /**
     * @param spec of the tiles
     * @param tileColumn name of the column with the pixels
     * @param total number of rows
     */
    TilePredictionView(final DataTableSpec spec, final String tileColumn, final List<String> classNames,
        final int total) {
        this.classNames = classNames;
        rows = new TileRows(total, TileRows.even(total, MOST_TILES), List.of("confidence"));
        tile = spec.findColumnIndex(tileColumn);
        trueClass = spec.containsName(TileColumns.CLASS)
            && spec.getColumnSpec(TileColumns.CLASS).getType().isCompatible(StringValue.class)
                ? spec.findColumnIndex(TileColumns.CLASS) : -1;
    }

    /**
     * @param index of the row in the table
     * @param row with a tile
     * @param predictions of several tiles
     * @param i index of this tile among them
     * @param centroid predicted, in px of the tile
     * @param truth position; empty if it is not known
     */
    void add(final int index, final DataRow row, final Predictions predictions, final int i, final Centroid centroid,
        final Optional<Centroid> truth) {
        final int cls = predictions.best(i);
        final double confidence = predictions.probability(i, cls);
        rows.add(index, cls, confidence);
        if (rows.wantsTile(index)) {
            final JsonObject json = TilePng.tile(row.getKey().getString(), row.getCell(tile));
            json.add("shares", Json.numbers(
                IntStream.range(0, classNames.size()).mapToDouble(c -> predictions.probability(i, c))));
            json.add("x", Json.number(centroid.x()));
            json.add("y", Json.number(centroid.y()));
            truth.ifPresent(point -> {
                json.add("trueX", Json.number(point.x()));
                json.add("trueY", Json.number(point.y()));
            });
            if (trueClass >= 0 && !row.getCell(trueClass).isMissing()) {
                final DataCell cell = row.getCell(trueClass);
                json.addProperty("trueClass", ((StringValue)cell).getStringValue());
            }
            rows.addTile(json, cls, confidence);
        }
    }

    JsonObject json() {
        final JsonObject json = Json.view(classNames);
        json.add("guesses", rows.json());
        return json;
    }
}
