package org.hydramix.benchmarks.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Lines over a few named places: means with their 95 % confidence intervals. */
public final class LinePlot {

    private static final int LEFT = 64;

    private static final int RIGHT = 150;

    private static final int TOP = 78;

    private static final int HEIGHT = 270;

    private static final int BOTTOM = 52;

    private static final int PLACE = 110;

    private static final int TITLE = 15;

    private static final int TEXT = 12;

    /** Least distance of the names at the ends of two lines. */
    private static final int NAME_HEIGHT = 15;

    /** Intervals of different lines do not cover each other. */
    private static final int SIDESTEP = 7;

    /** Okabe and Ito's colours, which the colour-blind can tell apart. */
    private static final List<String> COLOURS =
        List.of("#666666", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00");

    private LinePlot() {
    }

    /**
     * @param name at the end of the line
     * @param strips one a place; null where there is none
     */
    public record Line(String name, List<Strip> strips) {
    }

    /**
     * @param title over the whole
     * @param note below the title
     * @param xName what the places are
     * @param yName what is measured
     * @param places from left to right
     * @param lines at most as many as there are colours
     * @return an SVG file
     */
    public static String svg(final String title, final String note, final String xName, final String yName,
        final List<String> places, final List<Line> lines) {
        final double right = LEFT + PLACE * places.size();
        final double bottom = TOP + HEIGHT;
        final Svg svg = new Svg(right + RIGHT, bottom + BOTTOM);
        final Axis axis = Axis.showing(lines.stream().flatMap(line -> line.strips().stream()).filter(Objects::nonNull)
            .flatMapToDouble(s -> DoubleStream.of(s.sample().mean() - s.reach(), s.sample().mean() + s.reach())),
            bottom, TOP);
        svg.text(20, 24, TITLE, "start", Svg.INK, title);
        svg.text(20, 43, TEXT, "start", "#666666", note);
        for (final double tick : axis.ticks()) {
            svg.line(LEFT, axis.at(tick), right, axis.at(tick), Svg.GRID, 1);
            svg.text(LEFT - 8, axis.at(tick) + 4, TEXT, "end", Svg.INK, axis.label(tick));
        }
        for (int i = 0; i < places.size(); i++) {
            svg.text(x(i), bottom + 18, TEXT, "middle", Svg.INK, places.get(i));
        }
        svg.text((LEFT + right) / 2, bottom + 40, TEXT, "middle", Svg.INK, xName);
        svg.text(LEFT, TOP - 10, TEXT, "start", Svg.INK, yName);
        final List<Name> names = new ArrayList<>();
        for (int l = 0; l < lines.size(); l++) {
            final double aside = (l - (lines.size() - 1) / 2.0) * SIDESTEP;
            names.add(draw(svg, lines.get(l), COLOURS.get(l % COLOURS.size()), axis, aside));
        }
        nameLines(svg, names, right);
        return svg.toString();
    }

    private static double x(final int place) {
        return LEFT + (place + 0.5) * PLACE;
    }

    private record Name(String text, String colour, double y) {
    }

    private static Name draw(final Svg svg, final Line line, final String colour, final Axis axis,
        final double aside) {
        double beforeX = Double.NaN;
        double beforeY = Double.NaN;
        for (int i = 0; i < line.strips().size(); i++) {
            final Strip strip = line.strips().get(i);
            if (strip != null) {
                final double x = x(i) + aside;
                final double y = axis.at(strip.sample().mean());
                if (!Double.isNaN(beforeX)) {
                    svg.line(beforeX, beforeY, x, y, colour, 1.5);
                }
                svg.line(x, axis.at(strip.sample().mean() - strip.reach()), x,
                    axis.at(strip.sample().mean() + strip.reach()), colour, 1.5);
                svg.dot(x, y, 4, colour, 1);
                beforeX = x;
                beforeY = y;
            }
        }
        return new Name(line.name(), colour, beforeY);
    }

    /** Writes each name at the height where its line ends, or below the one before if that is too near. */
    private static void nameLines(final Svg svg, final List<Name> names, final double right) {
        double y = Double.NEGATIVE_INFINITY;
        for (final Name name : names.stream().filter(n -> Double.isFinite(n.y()))
            .sorted(Comparator.comparingDouble(Name::y)).toList()) {
            y = Math.max(y + NAME_HEIGHT, name.y() + 4);
            svg.text(right + 6, y, TEXT, "start", name.colour(), name.text());
        }
    }
}
