package org.hydramix.nodes.view;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What a model makes of the rows of a table: class and figures of all rows, pictures of some. Of more rows than
 * {@value #MOST_ROWS}, some are taken at even distances.
 */
public final class TileRows {

    /** Six digits are enough for a histogram; with three figures this is 1.7 MB in Base64. */
    static final int MOST_ROWS = 100_000;

    private final int total;

    private final BitSet tiles;

    private final List<String> names;

    private final byte[] classes;

    private final float[][] figures;

    private final JsonArray list = new JsonArray();

    private int count;

    /**
     * @param total number of rows of the table
     * @param tiles rows of which a picture is wanted
     * @param names of the figures
     */
    public TileRows(final int total, final BitSet tiles, final List<String> names) {
        this.total = total;
        this.tiles = tiles;
        this.names = names;
        final int rows = Math.min(total, MOST_ROWS);
        classes = new byte[rows];
        figures = new float[names.size()][rows];
    }

    /**
     * @param total number of rows of the table
     * @param most pictures wanted
     * @return rows at even distances
     */
    public static BitSet even(final int total, final int most) {
        final BitSet rows = new BitSet(total);
        EvenSample.of(total, most).forEach(rows::set);
        return rows;
    }

    /** @return whether a picture of this row is wanted */
    public boolean wantsTile(final int row) {
        return tiles.get(row);
    }

    /**
     * @param row index in the table
     * @param cls index of the guessed class
     * @param values one a figure
     */
    public void add(final int row, final int cls, final double... values) {
        // the next one at even distance; rows may be missing
        if (count < classes.length && row >= (long)count * total / classes.length) {
            classes[count] = (byte)cls;
            for (int f = 0; f < values.length; f++) {
                figures[f][count] = (float)values[f];
            }
            count++;
        }
    }

    /**
     * @param tile with picture, and whatever the page tells of it
     * @param cls index of the guessed class
     * @param values one a figure
     */
    public void addTile(final JsonObject tile, final int cls, final double... values) {
        tile.addProperty("cls", cls);
        for (int f = 0; f < values.length; f++) {
            tile.add(names.get(f), Json.number(values[f]));
        }
        list.add(tile);
    }

    /** @return all that was added */
    public JsonObject json() {
        final JsonObject json = new JsonObject();
        json.add("rows", Json.sample(count, total));
        json.addProperty("class", Packed.bytes(Arrays.copyOf(classes, count)));
        final JsonObject packed = new JsonObject();
        for (int f = 0; f < figures.length; f++) {
            packed.addProperty(names.get(f), Packed.floats(Arrays.copyOf(figures[f], count)));
        }
        json.add("figures", packed);
        final JsonObject sample = Json.sample(list.size(), total);
        sample.add("list", list);
        json.add("tiles", sample);
        return json;
    }
}
