package org.hydramix.host.report;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** What lies at an output, shown by the conventions of the package. */
final class OutputSection {

    /** Longer texts are cut: a report is for reading. */
    static final int MAX_TEXT = 160;

    private OutputSection() {
    }

    static String of(final PortObject object) {
        if (!(object instanceof BufferedDataTable table)) {
            final String summary = object.getSummary();
            return Html.element("p", "dim", summary == null ? "" : summary);
        }
        final TableContent content = TableContent.of(table);
        if (content.size() == 0) {
            return "<p class=\"dim\">The table has no rows.</p>\n";
        }
        return content.hasImages() ? Gallery.of(content) + folded(content) : count(content) + plain(content);
    }

    /** @return the same without pictures: the node's view has them */
    static String plain(final PortObject object) {
        if (object instanceof BufferedDataTable table) {
            final TableContent content = TableContent.of(table);
            return count(content) + plain(content);
        }
        return of(object);
    }

    private static String folded(final TableContent content) {
        return "<details><summary>Table</summary>" + count(content) + plain(content) + "</details>\n";
    }

    static String count(final TableContent content) {
        final String shown = content.rows().size() == content.size() ? content.size() + " rows"
            : content.rows().size() + " of " + content.size() + " rows" + (content.hasImages() ? ", evenly spaced"
                : "");
        return Html.element("p", "dim", content.size() == 1 ? "1 row" : shown);
    }

    private static String plain(final TableContent content) {
        final StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><thead><tr><td></td>");
        for (final DataColumnSpec column : content.columns()) {
            if (!TableContent.isImage(column)) {
                html.append("<th scope=\"col\">").append(Html.text(column.getName())).append("</th>");
            }
        }
        html.append("</tr></thead><tbody>\n");
        for (final DataRow row : content.rows()) {
            html.append("<tr><th scope=\"row\">").append(Html.text(row.getKey().getString())).append("</th>");
            for (int c = 0; c < content.columns().size(); c++) {
                final DataColumnSpec column = content.columns().get(c);
                if (!TableContent.isImage(column)) {
                    html.append(TableContent.isNumber(column) ? "<td class=\"number\">" : "<td>")
                        .append(Html.text(Html.shorten(Numbers.format(row.getCell(c)), MAX_TEXT))).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }
}
