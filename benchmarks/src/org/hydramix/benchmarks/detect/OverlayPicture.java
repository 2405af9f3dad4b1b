package org.hydramix.benchmarks.detect;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.score.CellMatching;
import org.hydramix.engine.score.CellMatching.Match;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;

/**
 * An image with a mark on each cell. Shape says what became of it: circle found, square found with the wrong class,
 * triangle missed, cross false. The colour is that of the class, from Okabe and Ito's palette; of a wrong class, that which
 * was found, with the true one inside.
 */
final class OverlayPicture {

    private static final Color[] PALETTE =
        {new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xF0E442), new Color(0xCC79A7)};

    private static final int SCALE = 2;

    private static final double SIZE = 6;

    private static final float LINE = 2;

    private final List<String> classes;

    private final double radius;

    OverlayPicture(final List<String> classes, final double radius) {
        this.classes = classes;
        this.radius = radius;
    }

    BufferedImage draw(final RgbImage pixels, final DetectedImage image) {
        final BufferedImage canvas = new BufferedImage(pixels.width() * SCALE, pixels.height() * SCALE,
            BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = canvas.createGraphics();
        g.drawImage(PngTile.buffered(pixels), 0, 0, canvas.getWidth(), canvas.getHeight(), null);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        final List<Cell> truth = new ArrayList<>(image.truth());
        final List<Cell> found = new ArrayList<>(image.cells().found());
        for (final Match match : CellMatching.greedy(places(truth), places(found), radius)) {
            final Cell was = image.truth().get(match.truth());
            final Cell said = image.cells().found().get(match.found());
            final boolean right = was.className().equals(said.className());
            mark(g, right ? circle(said, SIZE) : square(said, SIZE), said);
            if (!right) {
                g.setColor(colour(was));
                g.fill(circle(said, SIZE / 2));
            }
            truth.set(match.truth(), null);
            found.set(match.found(), null);
        }
        truth.stream().filter(cell -> cell != null).forEach(cell -> mark(g, triangle(cell), cell));
        found.stream().filter(cell -> cell != null).forEach(cell -> mark(g, cross(cell), cell));
        g.dispose();
        return canvas;
    }

    /** White around the colour can be seen on any tissue. */
    private void mark(final Graphics2D g, final Shape shape, final Cell cell) {
        g.setStroke(new BasicStroke(2 * LINE));
        g.setColor(Color.WHITE);
        g.draw(shape);
        g.setStroke(new BasicStroke(LINE));
        g.setColor(colour(cell));
        g.draw(shape);
    }

    private Color colour(final Cell cell) {
        return PALETTE[classes.indexOf(cell.className()) % PALETTE.length];
    }

    private static List<Centroid> places(final List<Cell> cells) {
        return cells.stream().map(Cell::centroid).toList();
    }

    private static double x(final Cell cell) {
        return (cell.centroid().x() + 0.5) * SCALE;
    }

    private static double y(final Cell cell) {
        return (cell.centroid().y() + 0.5) * SCALE;
    }

    private static Shape circle(final Cell cell, final double size) {
        return new Ellipse2D.Double(x(cell) - size, y(cell) - size, 2 * size, 2 * size);
    }

    private static Shape square(final Cell cell, final double size) {
        return new Rectangle2D.Double(x(cell) - size, y(cell) - size, 2 * size, 2 * size);
    }

    private static Shape triangle(final Cell cell) {
        final Path2D path = new Path2D.Double();
        path.moveTo(x(cell), y(cell) - SIZE);
        path.lineTo(x(cell) + SIZE, y(cell) + SIZE);
        path.lineTo(x(cell) - SIZE, y(cell) + SIZE);
        path.closePath();
        return path;
    }

    private static Shape cross(final Cell cell) {
        final Path2D path = new Path2D.Double();
        path.moveTo(x(cell) - SIZE, y(cell) - SIZE);
        path.lineTo(x(cell) + SIZE, y(cell) + SIZE);
        path.moveTo(x(cell) + SIZE, y(cell) - SIZE);
        path.lineTo(x(cell) - SIZE, y(cell) + SIZE);
        return path;
    }
}
