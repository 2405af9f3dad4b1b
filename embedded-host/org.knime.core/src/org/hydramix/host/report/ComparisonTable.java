package org.hydramix.host.report;

/** A comparison in HTML. */
final class ComparisonTable {

    private ComparisonTable() {
    }

    static String of(final Comparison comparison) {
        final StringBuilder html = new StringBuilder("<section><h2>Results <small class=\"dim\">"
            + Html.text(comparison.title()) + "</small></h2><div class=\"scroll\"><table><thead><tr><td></td>");
        comparison.columns()
            .forEach(name -> html.append("<th scope=\"col\">").append(Html.text(name)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (int r = 0; r < comparison.rows().size(); r++) {
            html.append("<tr><th scope=\"row\">").append(Html.text(comparison.rows().get(r))).append("</th>");
            comparison.values().get(r)
                .forEach(value -> html.append("<td class=\"number\">").append(Html.text(value)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div></section>\n").toString();
    }
}
