package org.hydramix.engine.slide.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.RgbImage;

/** Compresses tiles. A picture object that is given again is not compressed again. */
final class TileEncoder {

    private static final float QUALITY = 0.8f;

    /** Synthetic slides repeat some dozens of tiles. */
    private static final int REMEMBERED = 64;

    private final PyramidSettings.Compression compression;

    /** By the array of pixels: arrays are compared by identity. */
    private final Map<byte[], byte[]> known = new LinkedHashMap<>();

    TileEncoder(final PyramidSettings.Compression compression) {
        this.compression = compression;
    }

    byte[] encode(final RgbImage image) throws IOException {
        final byte[] before = known.get(image.rgb());
        if (before != null) {
            return before;
        }
        final byte[] encoded = switch (compression) {
            case NONE -> image.rgb();
            case DEFLATE -> deflate(image.rgb());
            case JPEG -> jpeg(image);
        };
        known.put(image.rgb(), encoded);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        return encoded;
    }

    private static byte[] deflate(final byte[] rgb) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(rgb);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(final RgbImage image) throws IOException {
        final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            final ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(PngTile.buffered(image), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
