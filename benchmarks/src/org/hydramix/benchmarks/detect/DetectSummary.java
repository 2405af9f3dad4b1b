package org.hydramix.benchmarks.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hydramix.benchmarks.shared.PairedDifference;
import org.hydramix.benchmarks.shared.Sample;

/** Runs of several seeds as a table of Markdown: means and standard deviations, and differences paired by seed. */
final class DetectSummary {

    private static final String ALL = "all";

    private static final String BASELINE = "supervised";

    private static final String DETECTION = "detection_f1";

    private static final String CLASSES = "mean_class_f1";

    private static final int PERCENT = 100;

    private final List<Map<String, String>> rows;

    /** @param rows of {@code detect.csv} */
    DetectSummary(final List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** @return the lines of the table */
    List<String> table() {
        final List<String> perClass = rows.stream().flatMap(row -> row.keySet().stream())
            .filter(column -> column.startsWith("f1_")).distinct().toList();
        final List<String> lines = new ArrayList<>();
        lines.add("| annotated images | method | seeds | detection F1 | precision / recall | mean class F1 | "
            + perClass.stream().map(name -> name.substring("f1_".length())).collect(Collectors.joining(" / "))
            + " | location, px | of all labels: detection, classes | − supervised: detection | classes |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (final String labels : values("labels")) {
            for (final String method : values("method")) {
                final Map<Integer, Map<String, String>> runs = runs(labels, method);
                if (!runs.isEmpty()) {
                    lines.add(line(labels, method, runs, perClass));
                }
            }
        }
        return lines;
    }

    private List<String> values(final String column) {
        return rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).distinct().toList();
    }

    private Map<Integer, Map<String, String>> runs(final String labels, final String method) {
        final Map<Integer, Map<String, String>> runs = new TreeMap<>();
        rows.stream().filter(row -> labels.equals(row.get("labels")) && method.equals(row.get("method")))
            .forEach(row -> runs.put(Integer.parseInt(row.get("seed")), row));
        return runs;
    }

    private String line(final String labels, final String method, final Map<Integer, Map<String, String>> runs,
        final List<String> perClass) {
        final List<String> cells = new ArrayList<>();
        cells.add(labels);
        cells.add(method);
        cells.add(Integer.toString(runs.size()));
        cells.add(spread(runs, DETECTION));
        cells.add(mean(runs, "precision") + " / " + mean(runs, "recall"));
        cells.add(spread(runs, CLASSES));
        cells.add(perClass.stream().map(column -> mean(runs, column)).collect(Collectors.joining(" / ")));
        cells.add(String.format(Locale.ROOT, "%.2f", sample(runs, "location_median_px").mean()));
        cells.add(ALL.equals(labels) ? "–" : share(runs, DETECTION) + ", " + share(runs, CLASSES));
        cells.add(difference(labels, method, DETECTION));
        cells.add(difference(labels, method, CLASSES));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static Sample sample(final Map<Integer, Map<String, String>> runs, final String column) {
        return Sample.of(runs.values().stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray());
    }

    private static String mean(final Map<Integer, Map<String, String>> runs, final String column) {
        return String.format(Locale.ROOT, "%.3f", sample(runs, column).mean());
    }

    private static String spread(final Map<Integer, Map<String, String>> runs, final String column) {
        final Sample sample = sample(runs, column);
        return runs.size() < 2 ? mean(runs, column)
            : String.format(Locale.ROOT, "%.3f ± %.3f", sample.mean(), sample.deviation());
    }

    /** @return percentage of the figure of the baseline with all labels */
    private String share(final Map<Integer, Map<String, String>> runs, final String column) {
        final Map<Integer, Map<String, String>> all = runs(ALL, BASELINE);
        return all.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f %%",
            PERCENT * sample(runs, column).mean() / sample(all, column).mean());
    }

    private String difference(final String labels, final String method, final String column) {
        final Map<Integer, Map<String, String>> own = runs(labels, method);
        final Map<Integer, Map<String, String>> other = runs(labels, BASELINE);
        final double[] differences = own.keySet().stream().filter(other::containsKey)
            .mapToDouble(seed -> Double.parseDouble(own.get(seed).get(column))
                - Double.parseDouble(other.get(seed).get(column))).toArray();
        if (BASELINE.equals(method) || differences.length == 0) {
            return "–";
        }
        final PairedDifference paired = PairedDifference.of(differences);
        return differences.length < 2 ? String.format(Locale.ROOT, "%+.3f", paired.mean())
            : String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", paired.mean(), paired.low(), paired.high());
    }
}
