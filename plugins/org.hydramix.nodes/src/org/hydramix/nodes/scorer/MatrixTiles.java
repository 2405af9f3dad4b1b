package org.hydramix.nodes.scorer;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.nodes.view.Json;
import org.hydramix.nodes.view.TilePng;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageValue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Some tiles for each field of the confusion matrix; fields with few cases keep theirs. */
final class MatrixTiles {

    private static final int MOST_OF_A_FIELD = 24;

    /** 600 tiles of 64 px take 8 MB. */
    private static final int MOST = 600;

    /** What a row of the predictions says, with its pixels. */
    private record Example(DataRow row, Answer truth, Answer prediction) {
    }

    private final int column;

    private final Map<List<String>, Deque<Example>> fields = new LinkedHashMap<>();

    private int count;

    /** @param spec of the predictions; without images there are no tiles to show */
    MatrixTiles(final DataTableSpec spec, final String preferred) {
        column = isImage(spec, preferred) ? spec.findColumnIndex(preferred) : firstImage(spec);
    }

    private static boolean isImage(final DataTableSpec spec, final String name) {
        return spec.containsName(name) && spec.getColumnSpec(name).getType().isCompatible(PNGImageValue.class);
    }

    private static int firstImage(final DataTableSpec spec) {
        for (int c = 0; c < spec.getNumColumns(); c++) {
            if (spec.getColumnSpec(c).getType().isCompatible(PNGImageValue.class)) {
                return c;
            }
        }
        return -1;
    }

    void add(final DataRow row, final Answer truth, final Answer prediction) {
        if (column < 0 || row.getCell(column).isMissing()) {
            return;
        }
        final Deque<Example> field =
            fields.computeIfAbsent(List.of(truth.className(), prediction.className()), f -> new ArrayDeque<>());
        if (field.size() < MOST_OF_A_FIELD) {
            field.add(new Example(row, truth, prediction));
            count++;
            if (count > MOST) {
                fields.values().stream().max(Comparator.comparingInt(Deque::size)).orElseThrow().removeLast();
                count--;
            }
        }
    }

    /** @param classNames in the order of the matrix */
    JsonArray json(final List<String> classNames) {
        final JsonArray list = new JsonArray();
        fields.forEach((names, examples) -> examples.forEach(example -> {
            final JsonObject tile = TilePng.tile(example.row().getKey().getString(), example.row().getCell(column));
            tile.addProperty("row", classNames.indexOf(names.get(0)));
            tile.addProperty("column", classNames.indexOf(names.get(1)));
            tile.add("confidence", Json.number(example.prediction().figure()));
            tile.add("x", Json.number(example.prediction().centroid().x()));
            tile.add("y", Json.number(example.prediction().centroid().y()));
            tile.add("trueX", Json.number(example.truth().centroid().x()));
            tile.add("trueY", Json.number(example.truth().centroid().y()));
            list.add(tile);
        }));
        return list;
    }
}
