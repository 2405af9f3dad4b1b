package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.nodes.view.EvenSample;
import org.hydramix.nodes.view.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Precision against recall of each class, one against all others, over all thresholds of its probability. */
final class PrecisionRecall {

    /** A curve on a screen has about so many points. */
    private static final int MOST_POINTS = 200;

    private PrecisionRecall() {
    }

    /**
     * @param classNames in the order of the probabilities
     * @param truth index of the class of each case
     * @param probabilities one array a case; NaN where a class has none
     * @return one curve for each class that has cases and probabilities
     */
    static JsonArray of(final List<String> classNames, final int[] truth, final List<float[]> probabilities) {
        final JsonArray curves = new JsonArray();
        for (int c = 0; c < classNames.size(); c++) {
            final int cls = c;
            final List<Integer> order = new ArrayList<>();
            int positives = 0;
            for (int i = 0; i < truth.length; i++) {
                if (!Float.isNaN(probabilities.get(i)[cls])) {
                    order.add(i);
                    positives += truth[i] == cls ? 1 : 0;
                }
            }
            if (positives > 0) {
                order.sort((a, b) -> Float.compare(probabilities.get(b)[cls], probabilities.get(a)[cls]));
                final JsonObject curve = curve(cls, truth, probabilities, order, positives);
                curve.addProperty("cls", cls);
                curves.add(curve);
            }
        }
        return curves;
    }

    /** A point wherever the probability changes: cases of equal probability pass a threshold together. */
    private static JsonObject curve(final int cls, final int[] truth, final List<float[]> probabilities,
        final List<Integer> order, final int positives) {
        final List<double[]> points = new ArrayList<>();
        int hits = 0;
        double average = 0;
        double recallBefore = 0;
        for (int k = 0; k < order.size(); k++) {
            hits += truth[order.get(k)] == cls ? 1 : 0;
            final float here = probabilities.get(order.get(k))[cls];
            if (k + 1 == order.size() || probabilities.get(order.get(k + 1))[cls] != here) {
                final double precision = (double)hits / (k + 1);
                final double recall = (double)hits / positives;
                average += (recall - recallBefore) * precision;
                recallBefore = recall;
                points.add(new double[]{recall, precision, here});
            }
        }
        final int last = points.size() - 1;
        final List<double[]> shown = new ArrayList<>(EvenSample.of(points.size(), MOST_POINTS).mapToObj(points::get)
            .toList());
        if (shown.get(shown.size() - 1) != points.get(last)) {
            shown.add(points.get(last));
        }
        final JsonObject json = new JsonObject();
        json.addProperty("average", average);
        json.add("recall", Json.numbers(shown.stream().mapToDouble(p -> p[0])));
        json.add("precision", Json.numbers(shown.stream().mapToDouble(p -> p[1])));
        json.add("threshold", Json.numbers(shown.stream().mapToDouble(p -> p[2])));
        return json;
    }
}
