package org.hydramix.host.report;

import java.awt.Dimension;
import java.util.Base64;
import java.util.Locale;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.StringValue;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;

/** The images of a table as thumbnails, with the positions that the table tells. */
final class Gallery {

    /** Larger images are shown at this width, smaller ones at a multiple of theirs. */
    private static final int WIDTH = 128;

    private static final int MAX_CAPTION = 40;

    private final TableContent table;

    private Gallery(final TableContent table) {
        this.table = table;
    }

    static String of(final TableContent table) {
        return new Gallery(table).gallery();
    }

    private String gallery() {
        final StringBuilder html = new StringBuilder(OutputSection.count(table));
        final boolean truth = column("X") >= 0 && column("Y") >= 0;
        final boolean prediction = column("Predicted X") >= 0 && column("Predicted Y") >= 0;
        if (truth || prediction) {
            html.append("<p class=\"dim\">").append(truth ? "Circle: true position. " : "")
                .append(prediction ? "Cross: predicted position." : "").append("</p>\n");
        }
        html.append("<div class=\"gallery\">\n");
        table.rows().forEach(row -> html.append(figure(row)));
        return html.append("</div>\n").toString();
    }

    private String figure(final DataRow row) {
        final StringBuilder html = new StringBuilder("<figure>");
        boolean first = true;
        for (int c = 0; c < table.columns().size(); c++) {
            if (TableContent.isImage(table.columns().get(c)) && row.getCell(c) instanceof PNGImageValue image) {
                // positions are those in the first image, the tile
                html.append(thumbnail(image.getImageContent(),
                    table.columns().get(c).getName() + " of " + row.getKey().getString(), first ? markers(row) : ""));
                first = false;
            }
        }
        html.append("<figcaption>");
        for (int c = 0; c < table.columns().size(); c++) {
            final DataColumnSpec column = table.columns().get(c);
            final DataCell cell = row.getCell(c);
            if (!TableContent.isImage(column) && column.getType().isCompatible(StringValue.class)
                && !cell.isMissing()) {
                html.append("<div><small class=\"dim\">").append(Html.text(column.getName())).append("</small> ")
                    .append(Html.text(Html.shorten(cell.toString(), MAX_CAPTION))).append("</div>");
            }
        }
        return html.append("</figcaption></figure>\n").toString();
    }

    private String thumbnail(final PNGImageContent image, final String name, final String markers) {
        final Dimension size = image.getPreferredSize();
        final int width = size.width >= WIDTH ? WIDTH : WIDTH / size.width * size.width;
        return String.format(Locale.ROOT,
            "<svg width=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><image width=\"%d\" height=\"%d\" "
                + "href=\"data:image/png;base64,%s\"/>%s</svg>",
            width, size.width, size.height, Html.text(name), size.width, size.height,
            Base64.getEncoder().encodeToString(image.getByteArray()), markers);
    }

    private String markers(final DataRow row) {
        final double x = number(row, "X");
        final double y = number(row, "Y");
        final double predictedX = number(row, "Predicted X");
        final double predictedY = number(row, "Predicted Y");
        final StringBuilder svg = new StringBuilder();
        if (!Double.isNaN(x + y)) {
            svg.append(String.format(Locale.ROOT, "<circle class=\"true\" cx=\"%.2f\" cy=\"%.2f\" r=\"2\"/>", x, y));
        }
        if (!Double.isNaN(predictedX + predictedY)) {
            svg.append(String.format(Locale.ROOT, "<path class=\"predicted\" d=\"M%.2f %.2fh4m-2-2v4\"/>",
                predictedX - 2,
                predictedY));
        }
        // pixel centres are at integers in tables, at halves in SVG
        return svg.length() == 0 ? "" : "<g transform=\"translate(.5 .5)\">" + svg + "</g>";
    }

    private double number(final DataRow row, final String name) {
        final int column = column(name);
        return column < 0 ? Double.NaN : Numbers.of(row.getCell(column));
    }

    private int column(final String name) {
        return table.columnNames().indexOf(name);
    }
}
