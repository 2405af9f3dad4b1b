package org.hydramix.benchmarks.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run gave.
 *
 * @param classNames in the order of {@code f1}
 * @param f1 of each class on {@code test}
 * @param accuracy on {@code test}
 * @param balancedAccuracy mean recall of the classes on {@code test}
 * @param macroF1 mean F1 of the classes on {@code test}
 * @param accuracyAlone on {@code test}, each cell predicted by itself
 * @param macroF1Alone mean F1 of the classes on {@code test}, each cell predicted by itself
 * @param calibrationError expected calibration error on {@code test}, 15 bins
 * @param locationPixels median error of the centroid on {@code test} in px
 * @param locationMicrons the same in µm
 * @param validationAccuracy on {@code val}, of the chosen weights; NaN if it was not looked at
 * @param validationMacroF1 on {@code val}, of the chosen weights; NaN if it was not looked at
 * @param bestStep at which the weights were taken
 * @param steps that were trained
 * @param labelledSeen labelled patches that training saw, each augmented copy counted
 * @param cells digest of the labelled patches
 * @param weights digest of the trained weights
 * @param seconds that training took
 */
record Outcome(List<String> classNames, double[] f1, double accuracy, double balancedAccuracy, double macroF1,
    double accuracyAlone, double macroF1Alone, double calibrationError, double locationPixels, double locationMicrons,
    double validationAccuracy, double validationMacroF1, int bestStep, int steps, long labelledSeen, String cells, String weights,
    double seconds) {

    /** Name of the column of a class's F1 without the class. */
    static final String F1 = "f1_";

    /** @return the middle columns of a row of a result file */
    Map<String, String> columns() {
        final Map<String, String> columns = new LinkedHashMap<>();
        columns.put("accuracy", text(accuracy));
        columns.put("balanced_accuracy", text(balancedAccuracy));
        columns.put("macro_f1", text(macroF1));
        for (int c = 0; c < f1.length; c++) {
            columns.put(F1 + classNames.get(c), text(f1[c]));
        }
        columns.put("accuracy_alone", text(accuracyAlone));
        columns.put("macro_f1_alone", text(macroF1Alone));
        columns.put("calibration_error", text(calibrationError));
        columns.put("location_px", text(locationPixels));
        columns.put("location_um", text(locationMicrons));
        columns.put("val_accuracy", text(validationAccuracy));
        columns.put("val_macro_f1", text(validationMacroF1));
        columns.put("best_step", Integer.toString(bestStep));
        columns.put("steps", Integer.toString(steps));
        columns.put("labelled_seen", Long.toString(labelledSeen));
        columns.put("cells", cells);
        columns.put("weights", weights);
        columns.put("seconds", String.format(Locale.ROOT, "%.1f", seconds));
        return columns;
    }

    private static String text(final double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
