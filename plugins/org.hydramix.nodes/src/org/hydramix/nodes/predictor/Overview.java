package org.hydramix.nodes.predictor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.view.ClassPalette;

/** A whole image, reduced, with a dot on each cell in the colour of its class. */
final class Overview {

    /** Drawn at this size in the picture; a nucleus of 20 px in an image that is not scaled. */
    private static final double DOT_RADIUS = 4;

    private static final double SMALLEST_RADIUS = 1;

    private static final float LINE = 1.5f;

    /** Beyond, dots cover the picture, and remembering their places takes memory; it shows an even sample then. */
    private static final int MOST_CELLS = 200_000;

    private final CellSample cells = new CellSample(MOST_CELLS);

    /** @param cell in px of the image */
    void add(final DetectedCell cell) {
        cells.add(cell);
    }

    /** @return the picture */
    RgbImage draw(final Preview preview) {
        final BufferedImage canvas = preview.canvas();
        final Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(LINE));
        final double radius = Math.max(SMALLEST_RADIUS, DOT_RADIUS / preview.scale());
        for (int i = 0; i < cells.count(); i++) {
            final double x = preview.fromImage(cells.x(i));
            final double y = preview.fromImage(cells.y(i));
            final var dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setColor(ClassPalette.of(cells.cls(i)));
            g.fill(dot);
            if (radius >= DOT_RADIUS) {
                g.setColor(Color.BLACK);
                g.draw(dot);
            }
        }
        g.dispose();
        return Overlay.rgb(canvas);
    }
}
