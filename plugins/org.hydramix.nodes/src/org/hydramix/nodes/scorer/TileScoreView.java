package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;

import com.google.gson.JsonObject;

/** Collects what is behind the scores of tiles: probabilities for the curves, and tiles for the matrix. */
final class TileScoreView {

    private final MatrixTiles tiles;

    private final List<Answer> truth = new ArrayList<>();

    private final List<Answer> predictions = new ArrayList<>();

    /** Row by row, one number a column; only columns that hold probabilities. */
    private final List<float[]> probabilities = new ArrayList<>();

    /** By class. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /**
     * Probabilities are those of the Predictor that the predicted class is from: they follow its column. Elsewhere there may
     * be those of another model; where none follow there are no curves.
     *
     * @param spec of the predictions
     * @param predictedClass index of the column with the predicted class
     */
    TileScoreView(final DataTableSpec spec, final int predictedClass) {
        tiles = new MatrixTiles(spec, TileColumns.TILE);
        for (int c = predictedClass + 1; c < spec.getNumColumns(); c++) {
            final Optional<String> className = TileColumns.classOfProbability(spec.getColumnSpec(c).getName());
            if (className.isEmpty() || !spec.getColumnSpec(c).getType().isCompatible(DoubleValue.class)) {
                break;
            }
            columns.put(className.get(), c);
        }
    }

    void add(final DataRow row, final Answer trueAnswer, final Answer prediction) {
        truth.add(trueAnswer);
        predictions.add(prediction);
        final float[] values = new float[columns.size()];
        int i = 0;
        for (final int column : columns.values()) {
            values[i++] = (float)Cells.number(row.getCell(column));
        }
        probabilities.add(values);
        tiles.add(row, trueAnswer, prediction);
    }

    /** Adds curves and tiles to the data of the view. */
    void addTo(final JsonObject json, final List<String> classNames) {
        json.add("precisionRecall", PrecisionRecall.of(classNames,
            truth.stream().mapToInt(answer -> classNames.indexOf(answer.className())).toArray(), ordered(classNames)));
        final double[] confidence = predictions.stream().mapToDouble(Answer::figure).toArray();
        if (Arrays.stream(confidence).noneMatch(Double::isNaN)) {
            final boolean[] right = new boolean[confidence.length];
            for (int i = 0; i < right.length; i++) {
                right[i] = truth.get(i).className().equals(predictions.get(i).className());
            }
            json.add("calibration", CalibrationCurve.of(confidence, right));
        }
        json.add("tiles", tiles.json(classNames));
    }

    /** In the order of the classes; NaN for a class without column. */
    private List<float[]> ordered(final List<String> classNames) {
        final List<String> names = List.copyOf(columns.keySet());
        final int[] places = classNames.stream().mapToInt(names::indexOf).toArray();
        return probabilities.stream().map(values -> {
            final float[] row = new float[places.length];
            for (int c = 0; c < row.length; c++) {
                row[c] = places[c] < 0 ? Float.NaN : values[places[c]];
            }
            return row;
        }).toList();
    }
}
