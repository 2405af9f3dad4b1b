package org.hydramix.nodes.pseudolabel;

import java.util.List;

import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.TilePng;
import org.hydramix.nodes.view.TileRows;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the view of the Pseudo-Labeler shows when there is no model: some of the tiles that training will guess. */
final class PreparedView {

    /** Enough to see what the tiles look like. */
    private static final int MOST_TILES = 96;

    /** Parts of whole images take more room. */
    private static final int MOST_IMAGES = 24;

    /** Side of the part that is shown, in px: what training sees at a time. */
    private static final int PART = FieldSettings.DEFAULT.cropSize();

    private PreparedView() {
    }

    /** @param column index of the tiles, none of which is missing */
    static JsonObject of(final BufferedDataTable table, final int column, final int copies) {
        final int total = Math.toIntExact(table.size());
        final var wanted = TileRows.even(total, MOST_TILES);
        final JsonArray list = new JsonArray();
        try (CloseableRowIterator rows = table.iterator()) {
            for (int i = 0; rows.hasNext(); i++) {
                final DataRow row = rows.next();
                if (wanted.get(i)) {
                    list.add(TilePng.tile(row.getKey().getString(), row.getCell(column)));
                }
            }
        }
        return json(list, total, copies);
    }

    /** @param images whole ones, of which the middle is shown */
    static JsonObject of(final List<Tile> images, final int copies) {
        final var wanted = TileRows.even(images.size(), MOST_IMAGES);
        final JsonArray list = new JsonArray();
        wanted.stream().mapToObj(images::get).forEach(tile -> {
            final RgbImage image = tile.image();
            list.add(TilePng.tile(tile.sourceOrName(), Cells.image(image.crop((image.width() - PART) / 2,
                (image.height() - PART) / 2, PART, PART))));
        });
        return json(list, images.size(), copies);
    }

    private static JsonObject json(final JsonArray list, final int total, final int copies) {
        final JsonObject json = Json.view(List.of());
        json.addProperty("copies", copies);
        final JsonObject sample = Json.sample(list.size(), total);
        sample.add("list", list);
        json.add("prepared", sample);
        return json;
    }
}
