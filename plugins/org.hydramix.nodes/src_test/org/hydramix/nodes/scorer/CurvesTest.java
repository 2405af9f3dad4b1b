package org.hydramix.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.AppendedColumns;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Curves against numbers worked out by hand. */
class CurvesTest {

    private static List<float[]> probabilities(final float... ofFirstClass) {
        final List<float[]> rows = new ArrayList<>();
        for (final float p : ofFirstClass) {
            rows.add(new float[]{p, 1 - p});
        }
        return rows;
    }

    @Test
    void precisionAndRecallOverAllThresholds() {
        // sorted by P(a): 0.9 a, 0.8 b, 0.7 a, 0.1 b
        final JsonArray curves =
            PrecisionRecall.of(List.of("a", "b"), new int[]{0, 1, 0, 1}, probabilities(0.7f, 0.8f, 0.9f, 0.1f));
        assertEquals(2, curves.size());
        final JsonObject a = curves.get(0).getAsJsonObject();
        assertEquals("[0.5,0.5,1.0,1.0]", a.get("recall").toString());
        assertEquals("[1.0,0.5,0.6666666666666666,0.5]", a.get("precision").toString());
        assertEquals(0.5 * 1 + 0.5 * 2 / 3, a.get("average").getAsDouble(), 1e-12);
    }

    @Test
    void equalProbabilitiesPassAThresholdTogether() {
        final JsonArray curves = PrecisionRecall.of(List.of("a", "b"), new int[]{0, 1, 1}, probabilities(0.5f, 0.5f, 0.2f));
        final JsonObject a = curves.get(0).getAsJsonObject();
        assertEquals("[1.0,1.0]", a.get("recall").toString());
        assertEquals("[0.5,0.3333333333333333]", a.get("precision").toString());
    }

    @Test
    void aClassWithoutCasesOrProbabilitiesHasNoCurve() {
        assertEquals(1, PrecisionRecall.of(List.of("a", "b"), new int[]{0, 0}, probabilities(0.5f, 0.4f)).size());
        assertEquals(0, PrecisionRecall.of(List.of("a"), new int[]{0}, List.of(new float[]{Float.NaN})).size());
    }

    private static DataTableSpec twicePredicted() {
        final var columns = new AppendedColumns(TileColumns.table("tiles", List.of()));
        for (int predictor = 0; predictor < 2; predictor++) {
            columns.add("Predicted class", StringCell.TYPE).add("P (a)", DoubleCell.TYPE).add("P (b)", DoubleCell.TYPE)
                .add("Confidence", DoubleCell.TYPE);
        }
        return columns.spec();
    }

    private static JsonArray curves(final DataTableSpec spec, final String predictedClass) {
        final var view = new TileScoreView(spec, spec.findColumnIndex(predictedClass));
        for (int row = 0; row < 2; row++) {
            final var answer = new Answer(row == 0 ? "a" : "b", new Centroid(0, 0), 1);
            final DataCell[] cells = new DataCell[spec.getNumColumns()];
            for (int c = 0; c < cells.length; c++) {
                // the first Predictor is wrong each time, the second right
                final boolean high = spec.getColumnSpec(c).getName().startsWith("P (a)") == (row == 0) == c > 3;
                cells[c] = spec.getColumnSpec(c).getType().equals(DoubleCell.TYPE) ? new DoubleCell(high ? 0.9 : 0.1)
                    : new StringCell("a");
            }
            view.add(NodeHarness.row("r" + row, cells), answer, answer);
        }
        final JsonObject json = new JsonObject();
        view.addTo(json, List.of("a", "b"));
        return json.getAsJsonArray("precisionRecall");
    }

    @Test
    void curvesAreOfThePredictorWhoseClassesAreScored() {
        final DataTableSpec spec = twicePredicted();
        final double wrong = curves(spec, "Predicted class").get(0).getAsJsonObject().get("average").getAsDouble();
        final double right = curves(spec, spec.getColumnSpec(4).getName()).get(0).getAsJsonObject().get("average").getAsDouble();
        assertEquals(0.5, wrong, 1e-12);
        assertEquals(1, right, 1e-12);
        final var apart = new AppendedColumns(TileColumns.table("moved", List.of())).add("P (a)", DoubleCell.TYPE)
            .add("P (b)", DoubleCell.TYPE).add("Predicted class", StringCell.TYPE).spec();
        assertEquals(0, curves(apart, "Predicted class").size(), "nobody knows whose they are");
    }

    @Test
    void aColumnOfProbabilitiesNamesItsClass() {
        assertEquals(Optional.of("b (c)"), TileColumns.classOfProbability(TileColumns.probability("b (c)")));
        assertEquals(Optional.of("b (c)"), TileColumns.classOfProbability("P (b (c)) (#12)"));
        assertEquals(Optional.empty(), TileColumns.classOfProbability("Confidence"));
    }

    @Test
    void aLongCurveKeepsItsEnd() {
        final int n = 1000;
        final int[] truth = new int[n];
        final float[] p = new float[n];
        for (int i = 0; i < n; i++) {
            truth[i] = i % 2;
            p[i] = i / (float)n;
        }
        final JsonObject a =
            PrecisionRecall.of(List.of("a", "b"), truth, probabilities(p)).get(0).getAsJsonObject();
        final JsonArray recall = a.getAsJsonArray("recall");
        assertEquals(201, recall.size());
        assertEquals(1.0, recall.get(200).getAsDouble());
    }

    @Test
    void calibrationInFifteenBins() {
        // bin 9 is [0.6, 0.667); bin 14 holds 1
        final JsonArray curve =
            CalibrationCurve.of(new double[]{0.62, 0.64, 1, 1}, new boolean[]{true, false, true, true});
        assertEquals(2, curve.size());
        final JsonObject first = curve.get(0).getAsJsonObject();
        assertEquals(0.63, first.get("confidence").getAsDouble(), 1e-12);
        assertEquals(0.5, first.get("accuracy").getAsDouble());
        assertEquals(2, first.get("cases").getAsInt());
        assertEquals(1, curve.get(1).getAsJsonObject().get("accuracy").getAsDouble());
    }
}
