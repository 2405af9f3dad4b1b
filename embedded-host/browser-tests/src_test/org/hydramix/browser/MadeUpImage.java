package org.hydramix.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;

import javax.imageio.ImageIO;

/** The data of the Predictor's view for an image that never was, with as many cells as wanted. */
final class MadeUpImage {

    private static final int SIDE = 2000;

    private static final int CLASSES = 4;

    private MadeUpImage() {
    }

    /** Classes take turns, confidences are even, and the image is 1 mm² large. */
    static String withCells(final int count) {
        final Random random = new Random(1);
        final ByteBuffer x = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        final ByteBuffer y = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        final byte[] classes = new byte[count];
        final byte[] confidence = new byte[count];
        for (int i = 0; i < count; i++) {
            x.putFloat(random.nextFloat() * (SIDE - 1));
            y.putFloat(random.nextFloat() * (SIDE - 1));
            classes[i] = (byte)(i % CLASSES);
            confidence[i] = (byte)random.nextInt(256);
        }
        return "{\"result\": {\"classes\": [\"class 0\", \"class 1\", \"class 2\", \"class 3\"], \"colours\": "
            + "[\"#E69F00\", \"#56B4E9\", \"#009E73\", \"#F0E442\"], \"images\": {\"shown\": 1, \"total\": 1, "
            + "\"list\": [{\"name\": \"made up\", \"width\": " + SIDE + ", \"height\": " + SIDE
            + ", \"micronsPerPixel\": 0.5, "
            + "\"squareMillimetres\": 1, \"picture\": {\"width\": " + SIDE + ", \"height\": " + SIDE
            + ", \"type\": \"image/png\", \"data\": \"" + text(picture(random)) + "\"}, \"cells\": {\"shown\": " + count
            + ", \"total\": " + count + ", \"x\": \"" + text(x.array()) + "\", \"y\": \"" + text(y.array())
            + "\", \"class\": \"" + text(classes) + "\", \"confidence\": \"" + text(confidence) + "\"}}]}}}";
    }

    private static String text(final byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] picture(final Random random) {
        final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xF0D8E4));
        g.fillRect(0, 0, SIDE, SIDE);
        for (int i = 0; i < 4000; i++) {
            g.setColor(new Color(150 + random.nextInt(80), 110 + random.nextInt(80), 170 + random.nextInt(60)));
            g.fillOval(random.nextInt(SIDE), random.nextInt(SIDE), 10 + random.nextInt(40), 10 + random.nextInt(40));
        }
        g.dispose();
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
