package org.hydramix.benchmarks.detect;

import java.util.List;
import java.util.Locale;

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

    static String header(final List<String> classes) {
        final var line = new StringBuilder("method,labels,seed,radius_px,radius_um,detection_f1,precision,recall,"
            + "mean_class_f1");
        classes.forEach(name -> line.append(",f1_").append(name));
        return line.append(",location_median_px,location_mean_px,count_correlation,confidence,vote_radius,"
            + "suppression_radius,val_f1,training_s,search_s").toString();
    }

    String row(final double micronsPerPixel) {
        final ClassScore all = report.score().overall();
        final var line = new StringBuilder();
        line.append(method).append(',').append(labels).append(',').append(seed).append(',')
            .append(number(report.score().radius())).append(',')
            .append(number(report.score().radius() * micronsPerPixel)).append(',').append(number(all.f1())).append(',')
            .append(number(all.precision())).append(',').append(number(all.recall())).append(',')
            .append(number(report.score().meanClassF1()));
        report.score().perClass().forEach(cls -> line.append(',').append(number(cls.f1())));
        for (final double value : new double[]{report.localisation().medianPixels(),
            report.localisation().meanPixels(), report.countCorrelation(), tuning.confidence(), tuning.voteRadius(),
            tuning.suppressionRadius(), tuning.f1(), trainingSeconds, searchSeconds}) {
            line.append(',').append(number(value));
        }
        return line.toString();
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

    private static String number(final double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
