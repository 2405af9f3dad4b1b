package org.hydramix.host.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.hydramix.host.report.LineChart.Series;

/** A history as small charts, one for each group of figures that share a scale. */
final class LearningCurves {

    private LearningCurves() {
    }

    static String of(final TableContent history) {
        final Map<String, List<Series>> groups = new LinkedHashMap<>();
        for (int c = 1; c < history.columns().size(); c++) {
            final String name = history.columnNames().get(c);
            final double[] values = history.numbers(c);
            if (DoubleStream.of(values).anyMatch(Double::isFinite)) {
                groups.computeIfAbsent(group(name), g -> new ArrayList<>()).add(new Series(name, values));
            }
        }
        final StringBuilder html = new StringBuilder("<div class=\"charts\">\n");
        groups.forEach(
            (title, series) -> html.append(new LineChart(title, history.columnNames().get(0), history.numbers(0),
                series)
                .html()));
        return html.append("</div>\n").toString();
    }

    /** Losses together, accuracies together, columns that differ only in brackets together, others alone. */
    private static String group(final String column) {
        final String name = column.toLowerCase(Locale.ROOT);
        if (name.contains("loss")) {
            return "Loss";
        }
        if (name.contains("accuracy") || name.contains("f1")) {
            return "Accuracy and F1";
        }
        final int bracket = column.indexOf(" (");
        return bracket < 0 ? column : column.substring(0, bracket);
    }
}
