package org.hydramix.nodes.scorer;

import org.hydramix.nodes.view.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Accuracy against stated confidence, in bins of equal width. */
final class CalibrationCurve {

    /** As for the expected calibration error. */
    private static final int BINS = 15;

    private CalibrationCurve() {
    }

    /**
     * @param confidence of each case, in [0, 1]
     * @param right whether the case is
     * @return one entry for each bin that has cases
     */
    static JsonArray of(final double[] confidence, final boolean[] right) {
        final double[] sums = new double[BINS];
        final int[] hits = new int[BINS];
        final int[] counts = new int[BINS];
        for (int i = 0; i < confidence.length; i++) {
            final int bin = Math.max(0, Math.min(BINS - 1, (int)(confidence[i] * BINS)));
            sums[bin] += confidence[i];
            hits[bin] += right[i] ? 1 : 0;
            counts[bin]++;
        }
        final JsonArray curve = new JsonArray();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                final JsonObject point = new JsonObject();
                point.add("confidence", Json.number(sums[bin] / counts[bin]));
                point.add("accuracy", Json.number((double)hits[bin] / counts[bin]));
                point.addProperty("cases", counts[bin]);
                curve.add(point);
            }
        }
        return curve;
    }
}
