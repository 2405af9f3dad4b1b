package org.hydramix.benchmarks.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.benchmarks.shared.PairedDifference;
import org.hydramix.benchmarks.shared.Sample;

/** One group of a summary as a Markdown table, one row a method; the tables of README and RESULTS.md are made of these. */
final class ReadableTable {

    private static final String NONE = "–";

    private final Summary summary;

    private final RunKey group;

    ReadableTable(final Summary summary, final RunKey group) {
        this.summary = summary;
        this.group = group;
    }

    /** @return what the table is about */
    static String title(final RunKey group) {
        return (group.split() == 0 ? "The data's own split" : "Split re-drawn by patient, seed " + group.split()) + ", "
            + (group.labels() == 0 ? "all labels" : group.labels() + " labelled cells")
            + (group.noise() == 0 ? "" : ", " + Math.round(group.noise() * 100) + " % of the labels wrong");
    }

    /** @return column → text of each method's row, the first column being {@code method} */
    List<Map<String, String>> rows() {
        return summary.methods(group).stream().map(this::row).toList();
    }

    private Map<String, String> row(final String method) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("method", method);
        row.put("seeds", Integer.toString(sample(method, "accuracy").count()));
        row.put("accuracy", mean(method, "accuracy", 3));
        row.put("balanced accuracy", mean(method, "balanced_accuracy", 3));
        row.put("macro-F1", mean(method, "macro_f1", 3));
        summary.metrics().stream().filter(metric -> metric.startsWith(Outcome.F1)).forEach(metric -> row
            .put("F1 " + metric.substring(Outcome.F1.length()), mean(method, metric, 2)));
        if (summary.metrics().contains("accuracy_alone")) {
            row.put("accuracy alone", mean(method, "accuracy_alone", 3));
            row.put("macro-F1 alone", mean(method, "macro_f1_alone", 3));
        }
        row.put("calibration error", mean(method, "calibration_error", 3));
        row.put("location, px", mean(method, "location_px", 2));
        row.put("location, µm", mean(method, "location_um", 2));
        for (final String reference : Summary.REFERENCES.stream().filter(summary.methods(group)::contains).toList()) {
            row.put("accuracy − " + reference, difference(method, reference, "accuracy"));
            row.put("macro-F1 − " + reference, difference(method, reference, "macro_f1"));
        }
        if (summary.metrics().contains("accuracy_alone") && summary.methods(group).contains(Contenders.SUPERVISED)) {
            row.put("accuracy alone − supervised", difference(method, Contenders.SUPERVISED, "accuracy_alone"));
            row.put("macro-F1 alone − supervised", difference(method, Contenders.SUPERVISED, "macro_f1_alone"));
        }
        row.put("seconds", mean(method, "seconds", 0));
        return row;
    }

    private Sample sample(final String method, final String metric) {
        return summary.sample(group, method, metric);
    }

    private String mean(final String method, final String metric, final int digits) {
        final Sample sample = sample(method, metric);
        final String mean = String.format(Locale.ROOT, "%." + digits + "f", sample.mean());
        return Double.isNaN(sample.deviation()) ? mean
            : mean + String.format(Locale.ROOT, " ± %." + digits + "f", sample.deviation());
    }

    private String difference(final String method, final String reference, final String metric) {
        final PairedDifference difference = summary.difference(group, method, reference, metric);
        if (method.equals(reference) || difference.pairs() == 0) {
            return NONE;
        }
        final String mean = String.format(Locale.ROOT, "%+.3f", difference.mean());
        return difference.pairs() < 2 ? mean
            : mean + String.format(Locale.ROOT, " [%+.3f, %+.3f]", difference.low(), difference.high());
    }

    /** @return the table, with a line break at the end */
    String markdown() {
        final List<Map<String, String>> rows = rows();
        final List<String> lines = new ArrayList<>();
        lines.add("| " + String.join(" | ", rows.get(0).keySet()) + " |");
        lines.add("|" + "---|".repeat(rows.get(0).size()));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row.values()) + " |"));
        return String.join("\n", lines) + "\n";
    }
}
