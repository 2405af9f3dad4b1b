package org.hydramix.host.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A small line chart in SVG with ticks, axis titles and a legend that tells the last values. */
final class LineChart {

    private static final int WIDTH = 400;

    private static final int HEIGHT = 220;

    private static final int LEFT = 52;

    private static final int BOTTOM = 40;

    /** Room above and to the right. */
    private static final int MARGIN = 18;

    /** Colours in the style sheet. */
    private static final int PALETTE = 6;

    /** About so many ticks on an axis. */
    private static final int TICKS = 5;

    private final String title;

    private final String xTitle;

    private final double[] steps;

    private final List<Series> series;

    private final Scale x;

    private final Scale y;

    LineChart(final String title, final String xTitle, final double[] steps, final List<Series> series) {
        this.title = title;
        this.xTitle = xTitle;
        this.steps = steps;
        this.series = series;
        x = Scale.of(DoubleStream.of(steps), LEFT, WIDTH - MARGIN);
        y = Scale.of(series.stream().flatMapToDouble(s -> DoubleStream.of(s.values())), HEIGHT - BOTTOM, MARGIN);
    }

    /**
     * One line.
     *
     * @param name for the legend
     * @param values NaN where there is none
     */
    record Series(String name, double[] values) {
    }

    String html() {
        final StringBuilder svg = new StringBuilder("<figure class=\"chart\"><figcaption>" + Html.text(title)
            + "</figcaption><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
        for (final double tick : y.ticks()) {
            svg.append(format("<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s"
                + "</text>", LEFT, y.at(tick), WIDTH - MARGIN, LEFT - 6, y.at(tick) + 4, Numbers.format(tick)));
        }
        for (final double tick : x.ticks()) {
            svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x.at(tick),
                HEIGHT - BOTTOM + 16, Numbers.format(tick)));
        }
        svg.append(format("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>"
            + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
            LEFT, MARGIN, HEIGHT - BOTTOM, WIDTH - MARGIN, (LEFT + WIDTH - MARGIN) / 2, HEIGHT - 6, Html.text(xTitle)));
        final StringBuilder legend = new StringBuilder("<ul class=\"legend\">");
        for (int i = 0; i < series.size(); i++) {
            svg.append("<path class=\"line c" + i % PALETTE + "\" d=\"" + path(series.get(i)) + "\"/>");
            legend.append("<li><span class=\"key c" + i % PALETTE + "\"></span>" + Html.text(series.get(i).name())
                + " <b>"
                + Numbers.format(last(series.get(i))) + "</b></li>");
        }
        return svg + "</svg>" + legend + "</ul></figure>\n";
    }

    /** A gap where there is no value; a lone value becomes a point, by the line's round caps. */
    private String path(final Series line) {
        final StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < steps.length; i++) {
            if (Double.isFinite(line.values()[i]) && Double.isFinite(steps[i])) {
                path.append(format(drawing ? "L%.1f %.1f" : "M%1$.1f %2$.1fL%1$.1f %2$.1f", x.at(steps[i]),
                    y.at(line.values()[i])));
                drawing = true;
            } else {
                drawing = false;
            }
        }
        return path.toString();
    }

    private static double last(final Series line) {
        double last = Double.NaN;
        for (final double value : line.values()) {
            last = Double.isFinite(value) ? value : last;
        }
        return last;
    }

    private static String format(final String pattern, final Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** From values to px. */
    private record Scale(double low, double high, double step, double from, double to) {

        static Scale of(final DoubleStream values, final double from, final double to) {
            final double[] finite = values.filter(Double::isFinite).sorted().toArray();
            final double least = finite.length == 0 ? 0 : finite[0];
            final double most = finite.length == 0 ? 1 : finite[finite.length - 1];
            final double span = most > least ? most - least : Math.max(Math.abs(most), 1);
            final double step = niceStep(span / TICKS);
            final double low = Math.floor(least / step) * step;
            final double high = Math.max(low + step, Math.ceil(most / step) * step);
            return new Scale(low, high, step, from, to);
        }

        /** @return 1, 2 or 5 times a power of ten, at least {@code step} */
        private static double niceStep(final double step) {
            final double power = Math.pow(10, Math.floor(Math.log10(step)));
            final double digit = step / power;
            return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
        }

        double at(final double value) {
            return from + (value - low) / (high - low) * (to - from);
        }

        double[] ticks() {
            final int count = (int)Math.round((high - low) / step);
            return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
        }
    }
}
