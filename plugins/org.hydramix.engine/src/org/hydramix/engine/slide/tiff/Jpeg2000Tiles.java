package org.hydramix.engine.slide.tiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.hydramix.engine.tile.RgbImage;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;

/** Tiles of JPEG 2000, decoded by JAI Image I/O (JJ2000). */
final class Jpeg2000Tiles implements TileDecoder {

    private final boolean yCbCr;

    private final J2KImageReaderSpi provider = new J2KImageReaderSpi();

    Jpeg2000Tiles(final TileFormat format) {
        yCbCr = format.compression() == Tags.APERIO_JPEG2000_YCBCR
            || format.compression() == Tags.JPEG2000 && format.photometric() == Tags.YCBCR;
    }

    @Override
    public RgbImage decode(final byte[][] planes, final int width, final int height) throws IOException {
        final ImageReader reader = provider.createReaderInstance(null);
        try (MemoryCacheImageInputStream in =
            new MemoryCacheImageInputStream(new ByteArrayInputStream(planes[0]))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > width || reader.getHeight(0) > height) {
                throw new DamagedTiffException("a tile claims " + reader.getWidth(0) + " × " + reader.getHeight(0)
                    + " px instead of " + width + " × " + height);
            }
            return Samples.rgb(reader.readRaster(0, null), yCbCr);
        } finally {
            reader.dispose();
        }
    }
}
