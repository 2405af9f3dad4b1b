package org.hydramix.host.report;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A confusion matrix as a heat map: counts, and their share of the true class. */
final class ConfusionMap {

    /** From this share on, the cell is so dark that its text must be light. */
    private static final double DARK = 0.6;

    private ConfusionMap() {
    }

    static String of(final TableContent matrix) {
        final StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"heat\"><caption>Rows: true "
            + "class; columns: predicted class</caption><thead><tr><th></th>");
        matrix.columnNames()
            .forEach(name -> html.append("<th scope=\"col\">").append(Html.text(name)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (int r = 0; r < matrix.rows().size(); r++) {
            final int row = r;
            final double[] counts = IntStream.range(0, matrix.columns().size())
                .mapToDouble(c -> Numbers.of(matrix.rows().get(row).getCell(c))).toArray();
            final double sum = DoubleStream.of(counts).sum();
            html.append("<tr><th scope=\"row\">").append(Html.text(matrix.rowKeys().get(r))).append("</th>");
            for (final double count : counts) {
                html.append(cell(count, sum == 0 ? 0 : count / sum));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private static String cell(final double count, final double share) {
        return String.format(Locale.ROOT,
            "<td class=\"number%s\" style=\"background:rgba(0,114,178,%.2f)\">%s<br><small>%.0f %%</small></td>",
            share >= DARK ? " dark" : "", share, Numbers.format(count), share * 100);
    }
}
