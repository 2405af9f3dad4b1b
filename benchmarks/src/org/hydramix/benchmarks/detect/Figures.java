package org.hydramix.benchmarks.detect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.score.ClassScore;
import org.hydramix.engine.score.DetectionReport;

import com.google.gson.JsonObject;

/**
 * Figures of one run on the test images.
 *
 * @param method what was learnt from
 * @param labels annotated images; "all" for all
 * @param seed of the run
 * @param report scores
 * @param tuning found on the validation images
 * @param trainingSeconds 0 if a model was given
 * @param searchSeconds for all test images
 */
record Figures(String method, String labels, int seed, DetectionReport report, DetectionTuning tuning,
    double trainingSeconds, double searchSeconds) {

    /** @return column → value of the row in {@code detect.csv} */
    Map<String, String> columns(final double micronsPerPixel) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("method", method);
        row.put("labels", labels);
        row.put("seed", Integer.toString(seed));
        final ClassScore all = report.score().overall();
        put(row, "radius_px", report.score().radius());
        put(row, "radius_um", report.score().radius() * micronsPerPixel);
        put(row, "detection_f1", all.f1());
        put(row, "precision", all.precision());
        put(row, "recall", all.recall());
        put(row, "mean_class_f1", report.score().meanClassF1());
        report.score().perClass().forEach(cls -> put(row, "f1_" + cls.className(), cls.f1()));
        put(row, "location_median_px", report.localisation().medianPixels());
        put(row, "location_mean_px", report.localisation().meanPixels());
        put(row, "count_correlation", report.countCorrelation());
        put(row, "confidence", tuning.confidence());
        put(row, "vote_radius", tuning.voteRadius());
        put(row, "suppression_radius", tuning.suppressionRadius());
        put(row, "val_f1", tuning.f1());
        put(row, "training_s", trainingSeconds);
        put(row, "search_s", searchSeconds);
        return row;
    }

    private static void put(final Map<String, String> row, final String column, final double value) {
        row.put(column, Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value));
    }

    JsonObject json(final double micronsPerPixel) {
        final var json = new JsonObject();
        final ClassScore all = report.score().overall();
        json.addProperty("method", method);
        json.addProperty("labels", labels);
        json.addProperty("seed", seed);
        json.addProperty("radiusPixels", report.score().radius());
        json.addProperty("radiusMicrons", report.score().radius() * micronsPerPixel);
        json.addProperty("detectionF1", all.f1());
        json.addProperty("precision", all.precision());
        json.addProperty("recall", all.recall());
        json.addProperty("meanClassF1", report.score().meanClassF1());
        report.score().perClass().forEach(cls -> json.addProperty("f1 " + cls.className(), cls.f1()));
        json.addProperty("locationMedianPixels", report.localisation().medianPixels());
        json.addProperty("countCorrelation", report.countCorrelation());
        json.addProperty("confidence", tuning.confidence());
        json.addProperty("voteRadius", tuning.voteRadius());
        json.addProperty("suppressionRadius", tuning.suppressionRadius());
        json.addProperty("validationF1", tuning.f1());
        json.addProperty("trainingSeconds", trainingSeconds);
        json.addProperty("searchSeconds", searchSeconds);
        return json;
    }
}
