package org.hydramix.nodes.scorer;

import org.hydramix.engine.score.Calibration;
import org.hydramix.nodes.view.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Accuracy against stated confidence, in the bins of the expected calibration error, for the view. */
final class CalibrationCurve {

    private CalibrationCurve() {
    }

    /**
     * @param confidence of each case, in [0, 1]
     * @param right whether the case is
     * @return one entry for each bin that has cases
     */
    static JsonArray of(final double[] confidence, final boolean[] right) {
        final JsonArray curve = new JsonArray();
        for (final Calibration.Bin bin : Calibration.of(confidence, right).bins()) {
            final JsonObject point = new JsonObject();
            point.add("confidence", Json.number(bin.confidence()));
            point.add("accuracy", Json.number(bin.accuracy()));
            point.addProperty("cases", bin.cases());
            curve.add(point);
        }
        return curve;
    }
}
