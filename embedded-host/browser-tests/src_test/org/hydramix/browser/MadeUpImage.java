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
        return json(SIDE, SIDE, 0.5, picture(random), SIDE, SIDE, x.array(), y.array(), classes, confidence);
    }

    /**
     * A picture whose upper half is black and whose lower half is white, with one cell.
     *
     * @param width of the image in px
     * @param height of the image in px
     * @param longest side of the picture in px
     */
    static String halves(final int width, final int height, final int longest, final float x, final float y) {
        final double scale = (double)longest / Math.max(width, height);
        final int pictureWidth = (int)Math.round(width * scale);
        final int pictureHeight = (int)Math.round(height * scale);
        final BufferedImage image = new BufferedImage(pictureWidth, pictureHeight, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, pictureHeight / 2, pictureWidth, pictureHeight);
        g.dispose();
        return json(width, height, 0.25, png(image), pictureWidth, pictureHeight, floats(x), floats(y), new byte[1],
            new byte[]{(byte)255});
    }

    /** Two images were searched, and of none there is a picture. */
    static String none() {
        return "{\"result\": {\"classes\": [\"class 0\"], \"colours\": [\"#E69F00\"], \"images\": {\"shown\": 0, "
            + "\"total\": 2, \"list\": []}}}";
    }

    private static byte[] floats(final float value) {
        return ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
    }

    private static String json(final int width, final int height, final double micronsPerPixel, final byte[] picture,
        final int pictureWidth, final int pictureHeight, final byte[] x, final byte[] y, final byte[] classes,
        final byte[] confidence) {
        final int count = classes.length;
        return "{\"result\": {\"classes\": [\"class 0\", \"class 1\", \"class 2\", \"class 3\"], \"colours\": "
            + "[\"#E69F00\", \"#56B4E9\", \"#009E73\", \"#F0E442\"], \"images\": {\"shown\": 1, \"total\": 1, "
            + "\"list\": [{\"name\": \"made up\", \"width\": " + width + ", \"height\": " + height
            + ", \"micronsPerPixel\": " + micronsPerPixel + ", "
            + "\"squareMillimetres\": 1, \"picture\": {\"width\": " + pictureWidth + ", \"height\": " + pictureHeight
            + ", \"type\": \"image/png\", \"data\": \"" + text(picture) + "\"}, \"cells\": {\"shown\": " + count
            + ", \"total\": " + count + ", \"x\": \"" + text(x) + "\", \"y\": \"" + text(y)
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
        return png(image);
    }

    private static byte[] png(final BufferedImage image) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
