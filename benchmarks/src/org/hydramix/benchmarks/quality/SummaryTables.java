package org.hydramix.benchmarks.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.benchmarks.shared.PairedDifference;
import org.hydramix.benchmarks.shared.Sample;

/** A summary as rows of files. */
final class SummaryTables {

    private SummaryTables() {
    }

    /** @return one row a group, method and metric: mean and standard deviation over seeds */
    static List<Map<String, String>> means(final Summary summary) {
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final RunKey group : summary.groups()) {
            for (final String method : summary.methods(group)) {
                for (final String metric : summary.metrics()) {
                    final Sample sample = summary.sample(group, method, metric);
                    final Map<String, String> row = columns(group, method, metric);
                    row.put("seeds", Integer.toString(sample.count()));
                    row.put("mean", text(sample.mean()));
                    row.put("standard_deviation", text(sample.deviation()));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** @return one row a group, method, reference and metric: mean paired difference with its 95 % interval */
    static List<Map<String, String>> differences(final Summary summary) {
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final RunKey group : summary.groups()) {
            for (final String method : summary.methods(group)) {
                for (final String reference : Summary.REFERENCES) {
                    if (!reference.equals(method) && summary.methods(group).contains(reference)) {
                        for (final String metric : summary.metrics()) {
                            rows.add(row(summary, group, method, reference, metric));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, String> row(final Summary summary, final RunKey group, final String method,
        final String reference, final String metric) {
        final PairedDifference difference = summary.difference(group, method, reference, metric);
        final Map<String, String> row = columns(group, method, metric);
        row.put("reference", reference);
        row.put("pairs", Integer.toString(difference.pairs()));
        row.put("mean_difference", text(difference.mean()));
        row.put("standard_deviation", text(difference.deviation()));
        row.put("low95", text(difference.low()));
        row.put("high95", text(difference.high()));
        return row;
    }

    private static Map<String, String> columns(final RunKey group, final String method, final String metric) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put(RunKey.SPLIT, Integer.toString(group.split()));
        row.put(RunKey.LABELS, group.labelsText());
        row.put(RunKey.NOISE, group.noiseText());
        row.put(RunKey.METHOD, method);
        row.put("metric", metric);
        return row;
    }

    private static String text(final double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
