package org.hydramix.engine.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.hydramix.engine.tile.RgbImage;

/** Tiles as PNG in memory. The way back is {@link ImageFile#read(byte[], String)}. */
public final class PngTile {

    private PngTile() {
    }

    /** @return the bytes of a PNG file with exactly these pixels */
    public static byte[] encode(final RgbImage image) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(buffered(image), "png", out)) {
                throw new IllegalStateException("Every Java platform must write PNG.");
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        }
        return bytes.toByteArray();
    }

    /** @return a copy for Java's drawing classes */
    public static BufferedImage buffered(final RgbImage image) {
        final BufferedImage copy = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
        final byte[] bgr = ((DataBufferByte)copy.getRaster().getDataBuffer()).getData();
        final byte[] rgb = image.rgb();
        for (int i = 0; i < rgb.length; i += RgbImage.CHANNELS) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return copy;
    }
}
