package org.hydramix.nodes.pseudolabel;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.TilePng;
import org.hydramix.nodes.view.TileRows;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;

import com.google.gson.JsonObject;

/** What the view of the Pseudo-Labeler shows: tiles with their guesses, and how sure these are. */
final class PseudoLabelView {

    /** Name of the page. */
    static final String PAGE = "pseudo-labels";

    static final String DESCRIPTION = """
        Shows tiles with the guessed class and position, how unsure the guesses are (entropy) and how much the augmented
        copies agree. Sort by entropy to find the tiles worth labelling next; filter by class and confidence. Without a
        model there are no guesses yet, and the view shows some of the tiles.
        """;

    /** Half the least sure, half at even distances: 480 tiles of 64 px take 6 MB. */
    private static final int MOST_TILES = 480;

    private static final List<String> FIGURES = List.of("confidence", "entropy", "agreement");

    private final Guesses guesses;

    private final Predictions predictions;

    private final List<String> classNames;

    private final int patchSize;

    private final TileRows rows;

    PseudoLabelView(final Guesses guesses, final List<String> classNames, final int patchSize) {
        this.guesses = guesses;
        this.classNames = classNames;
        this.patchSize = patchSize;
        predictions = new Predictions(guesses.classes(), guesses.distributions(), guesses.centroids());
        rows = new TileRows(guesses.count(), tiles(guesses), FIGURES);
    }

    private static BitSet tiles(final Guesses guesses) {
        final BitSet tiles = TileRows.even(guesses.count(), MOST_TILES / 2);
        IntStream.range(0, guesses.count()).boxed()
            .sorted(Comparator.comparingDouble(i -> -guesses.entropy()[i])).filter(i -> !tiles.get(i))
            .limit(MOST_TILES - MOST_TILES / 2).toList().forEach(tiles::set);
        return tiles;
    }

    void add(final int i, final DataRow row, final DataCell image) {
        final int cls = predictions.best(i);
        final double confidence = predictions.probability(i, cls);
        rows.add(i, cls, confidence, guesses.entropy()[i], guesses.agreement()[i]);
        if (rows.wantsTile(i)) {
            final JsonObject tile = TilePng.tile(row.getKey().getString(), image);
            tile.add("shares", Json.numbers(
                IntStream.range(0, guesses.classes()).mapToDouble(c -> predictions.probability(i, c))));
            final Centroid centre = Centroid.ofFraction(guesses.centroids()[2 * i], guesses.centroids()[2 * i + 1],
                patchSize, patchSize);
            tile.add("x", Json.number(centre.x()));
            tile.add("y", Json.number(centre.y()));
            rows.addTile(tile, cls, confidence, guesses.entropy()[i], guesses.agreement()[i]);
        }
    }

    JsonObject json(final int copies) {
        final JsonObject json = Json.view(classNames);
        json.addProperty("copies", copies);
        json.add("guesses", rows.json());
        return json;
    }
}
