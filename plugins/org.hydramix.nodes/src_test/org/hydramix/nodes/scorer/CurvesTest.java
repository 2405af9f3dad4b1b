package org.hydramix.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

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
