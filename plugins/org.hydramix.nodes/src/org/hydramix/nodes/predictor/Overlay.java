package org.hydramix.nodes.predictor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;

import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;

/** A tile, enlarged, with the predicted cell as a dot in the class's colour and the true one as a ring. */
final class Overlay {

    /** A tile of 32 px becomes large enough to be looked at in a table. */
    static final int SCALE = 3;

    private static final double DOT_RADIUS = 5;

    private static final double RING_RADIUS = 8;

    private static final float LINE = 1.5f;

    private Overlay() {
    }

    /**
     * @param tile pixels
     * @param predicted in px of the tile
     * @param colour of the predicted class
     * @param truth in px of the tile; empty if not known
     * @return a picture of {@link #SCALE} times the size
     */
    static RgbImage draw(final RgbImage tile, final Centroid predicted, final Color colour,
        final Optional<Centroid> truth) {
        final int width = tile.width() * SCALE;
        final int height = tile.height() * SCALE;
        final BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        final Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(PngTile.buffered(tile), 0, 0, width, height, null);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(LINE));
        truth.ifPresent(centre -> {
            // black beside white can be seen on any tissue
            g.setColor(Color.BLACK);
            g.draw(circle(centre, RING_RADIUS + LINE));
            g.setColor(Color.WHITE);
            g.draw(circle(centre, RING_RADIUS));
        });
        g.setColor(colour);
        g.fill(circle(predicted, DOT_RADIUS));
        g.setColor(Color.BLACK);
        g.draw(circle(predicted, DOT_RADIUS));
        g.dispose();
        return rgb(canvas);
    }

    /** Pixel centres are at whole numbers, so that the tile's border is at −0.5. */
    private static Ellipse2D circle(final Centroid centre, final double radius) {
        return new Ellipse2D.Double((centre.x() + 0.5) * SCALE - radius, (centre.y() + 0.5) * SCALE - radius,
            2 * radius, 2 * radius);
    }

    static RgbImage rgb(final BufferedImage bgr) {
        final byte[] bytes = ((DataBufferByte)bgr.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i += RgbImage.CHANNELS) {
            final byte blue = bytes[i];
            bytes[i] = bytes[i + 2];
            bytes[i + 2] = blue;
        }
        return new RgbImage(bgr.getWidth(), bgr.getHeight(), bytes);
    }
}
