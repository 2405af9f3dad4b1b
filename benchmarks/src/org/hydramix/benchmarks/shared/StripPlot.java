package org.hydramix.benchmarks.shared;

import java.util.List;
import java.util.stream.DoubleStream;

/** Panels side by side, each with one row for each thing that is compared. */
public final class StripPlot {

    private static final int LABELS = 190;

    private static final int PANEL = 330;

    private static final int GAP = 40;

    private static final int TOP = 62;

    private static final int ROW = 26;

    private static final int BOTTOM = 46;

    private static final int TITLE = 15;

    private static final int TEXT = 12;

    private static final String DOT = "#0072b2";

    private StripPlot() {
    }

    /**
     * @param name what is measured, below the axis
     * @param strips rows from the top; the same labels in every panel
     */
    public record Panel(String name, List<Strip> strips) {
    }

    /**
     * @param title over the whole
     * @param note below the title
     * @param panels at least one
     * @return an SVG file
     */
    public static String svg(final String title, final String note, final List<Panel> panels) {
        final List<Strip> rows = panels.get(0).strips();
        final int bottom = TOP + ROW * rows.size();
        final Svg svg = new Svg(LABELS + panels.size() * (PANEL + GAP), bottom + BOTTOM);
        svg.text(GAP / 2.0, 24, TITLE, "start", Svg.INK, title);
        svg.text(GAP / 2.0, 43, TEXT, "start", "#666666", note);
        for (int r = 0; r < rows.size(); r++) {
            svg.text(LABELS - 10, middle(r) + 4, TEXT, "end", Svg.INK, rows.get(r).label());
        }
        for (int p = 0; p < panels.size(); p++) {
            draw(svg, panels.get(p), LABELS + p * (PANEL + GAP), bottom);
        }
        return svg.toString();
    }

    private static double middle(final int row) {
        return TOP + (row + 0.5) * ROW;
    }

    private static void draw(final Svg svg, final Panel panel, final int left, final int bottom) {
        final Axis axis = Axis.showing(panel.strips().stream().flatMapToDouble(s -> DoubleStream
            .concat(DoubleStream.of(s.values()), DoubleStream.of(s.sample().mean() - s.reach(),
                s.sample().mean() + s.reach()))), left, left + PANEL);
        for (final double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, Svg.GRID, 1);
            svg.text(axis.at(tick), bottom + 16, TEXT, "middle", Svg.INK, axis.label(tick));
        }
        svg.text(left + PANEL / 2.0, bottom + 35, TEXT, "middle", Svg.INK, panel.name());
        for (int r = 0; r < panel.strips().size(); r++) {
            final Strip strip = panel.strips().get(r);
            final double y = middle(r);
            final double mean = strip.sample().mean();
            for (final double value : strip.values()) {
                if (Double.isFinite(value)) {
                    svg.dot(axis.at(value), y, 4, DOT, 0.45);
                }
            }
            if (Double.isFinite(mean)) {
                svg.line(axis.at(mean - strip.reach()), y, axis.at(mean + strip.reach()), y, Svg.INK, 1.5);
                svg.line(axis.at(mean), y - 8, axis.at(mean), y + 8, Svg.INK, 3);
            }
        }
    }
}
