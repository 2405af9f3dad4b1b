package org.hydramix.nodes.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.RgbImage;

import com.google.gson.JsonObject;

/** Large pictures to be looked at, as JPEG. */
public final class JpegPicture {

    /** No artefacts that could be taken for tissue, at a tenth of the size of a PNG. */
    private static final float QUALITY = 0.88f;

    private JpegPicture() {
    }

    /** @return width and height in px, media type, and Base64 of the file */
    public static JsonObject of(final RgbImage image) {
        final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            final ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(PngTile.buffered(image), null, null), parameters);
        } catch (final IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        } finally {
            writer.dispose();
        }
        final JsonObject json = new JsonObject();
        json.addProperty("width", image.width());
        json.addProperty("height", image.height());
        json.addProperty("type", "image/jpeg");
        json.addProperty("data", Packed.bytes(bytes.toByteArray()));
        return json;
    }
}
