package org.hydramix.benchmarks.shared;

import java.util.Locale;

/** A picture in the making. */
final class Svg {

    static final String INK = "#222222";

    static final String GRID = "#dddddd";

    private final StringBuilder body = new StringBuilder();

    private final double width;

    private final double height;

    /** @param width in px @param height in px */
    Svg(final double width, final double height) {
        this.width = width;
        this.height = height;
    }

    Svg line(final double x1, final double y1, final double x2, final double y2, final String colour,
        final double thickness) {
        body.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>%n",
            x1, y1, x2, y2, colour, thickness));
        return this;
    }

    /** A filled dot, half transparent so that dots on each other are seen. */
    Svg dot(final double x, final double y, final double radius, final String colour, final double opacity) {
        body.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\"/>%n", x, y,
            radius, colour, opacity));
        return this;
    }

    /** @param anchor which end of the text is at x: start, middle or end */
    Svg text(final double x, final double y, final int size, final String anchor, final String colour,
        final String text) {
        body.append(format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y,
            size, anchor, colour, escaped(text)));
        return this;
    }

    private static String escaped(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(final String pattern, final Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** @return the whole file */
    @Override
    public String toString() {
        return format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
            + " font-family=\"Helvetica, Arial, sans-serif\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
            width, height, width, height) + body + "</svg>\n";
    }
}
