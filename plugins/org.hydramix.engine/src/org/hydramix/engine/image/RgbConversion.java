package org.hydramix.engine.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.RgbImage;

/**
 * Any decoded image to 8-bit RGB. Samples are taken as they are stored: Java's own conversion treats grey as linear
 * light and would brighten it.
 */
public final class RgbConversion {

    private static final int WHITE = 255;

    private RgbConversion() {
    }

    /**
     * @param image grey, RGB, or with a palette, 8 or 16 bits, with or without transparency
     * @param name what a message calls it
     * @return 8-bit RGB, laid on white
     * @throws EngineException if the image is of another kind
     */
    public static RgbImage convert(final BufferedImage image, final String name) throws EngineException {
        return convert(image, name, true);
    }

    /**
     * @param image as above
     * @param name what a message calls it
     * @param transparency whether a sample beside the colours says how transparent a pixel is; otherwise it is something
     *            else, such as another stain, and is left out, whatever the decoder took it for
     * @return 8-bit RGB, laid on white if there is transparency
     * @throws EngineException if the image is of another kind
     */
    public static RgbImage convert(final BufferedImage image, final String name, final boolean transparency)
        throws EngineException {
        final ColorModel model = image.getColorModel();
        final byte[] rgb = new byte[image.getWidth() * image.getHeight() * RgbImage.CHANNELS];
        if (model instanceof ComponentColorModel components) {
            checkSamples(components, name);
            if (transparency && image.isAlphaPremultiplied()) {
                image.coerceData(false);
            }
            fromSamples(image.getRaster(), components, transparency && components.hasAlpha(), rgb);
        } else {
            // palettes and packed pixels are plain sRGB
            fromColours(image, transparency, rgb);
        }
        return new RgbImage(image.getWidth(), image.getHeight(), rgb);
    }

    private static void checkSamples(final ComponentColorModel model, final String name) throws EngineException {
        final int type = model.getTransferType();
        final int space = model.getColorSpace().getType();
        if (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT
            || space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB) {
            throw new EngineException(name + " has neither grey nor RGB pixels of 8 or 16 bits. "
                + "Save it as an 8-bit RGB PNG.");
        }
    }

    private static void fromSamples(final Raster raster, final ComponentColorModel model, final boolean transparency,
        final byte[] rgb) {
        final int bands = raster.getNumBands();
        final int colours = model.getNumColorComponents();
        final int greatest = model.getTransferType() == DataBuffer.TYPE_BYTE ? 0xff : 0xffff;
        final int[] row = new int[raster.getWidth() * bands];
        int o = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += bands) {
                final int alpha = transparency ? row[i + colours] : greatest;
                for (int c = 0; c < RgbImage.CHANNELS; c++) {
                    rgb[o++] = onWhite(row[i + (colours == 1 ? 0 : c)], alpha, greatest);
                }
            }
        }
    }

    private static void fromColours(final BufferedImage image, final boolean transparency, final byte[] rgb) {
        final int[] row = new int[image.getWidth()];
        int o = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (final int argb : row) {
                final int alpha = transparency ? argb >>> 24 : 0xff;
                rgb[o++] = onWhite(argb >> 16 & 0xff, alpha, 0xff);
                rgb[o++] = onWhite(argb >> 8 & 0xff, alpha, 0xff);
                rgb[o++] = onWhite(argb & 0xff, alpha, 0xff);
            }
        }
    }

    /** @return {@code sample · alpha + white · (1 − alpha)}, in 8 bits, rounded */
    private static byte onWhite(final int sample, final int alpha, final int greatest) {
        final long square = (long)greatest * greatest;
        final long mixed = (long)sample * alpha + (long)greatest * (greatest - alpha);
        return (byte)((mixed * WHITE + square / 2) / square);
    }
}
