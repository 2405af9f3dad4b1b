package org.hydramix.engine.slide.tiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.hydramix.engine.tile.RgbImage;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;

/** Tiles of JPEG 2000, decoded by JAI Image I/O (JJ2000). */
final class Jpeg2000Tiles implements TileDecoder {

    /** The first two markers, SOC and SIZ, of a picture with up to seven components are no longer. */
    static final int HEAD = 64;

    /** ISO 15444-1, A.5.1: where SIZ says how many components there are; three bytes about each follow. */
    private static final int COMPONENTS = 40;

    private static final int COMPONENT_BYTES = 3;

    private final boolean yCbCr;

    private final J2KImageReaderSpi provider = new J2KImageReaderSpi();

    Jpeg2000Tiles(final TileFormat format) {
        yCbCr = format.compression() == Tags.APERIO_JPEG2000_YCBCR
            || format.compression() == Tags.JPEG2000 && format.photometric() == Tags.YCBCR;
    }

    /**
     * @param head of a tile
     * @throws ForeignTiffException if the colours are stored at a lower resolution than the brightness, which JJ2000 as
     *             it is used here cannot decode
     */
    static void check(final byte[] head) throws ForeignTiffException {
        if (head.length < HEAD || (head[0] & 0xff) != 0xff || head[1] != 0x4f || head[3] != 0x51) {
            // no bare code stream, or damaged: the decoder finds out
            return;
        }
        final int components = (head[COMPONENTS] & 0xff) << 8 | head[COMPONENTS + 1] & 0xff;
        for (int i = 0; i < components; i++) {
            final int at = COMPONENTS + 2 + COMPONENT_BYTES * i;
            if (at + COMPONENT_BYTES <= HEAD && (head[at + 1] != 1 || head[at + 2] != 1)) {
                throw new ForeignTiffException("its JPEG 2000 tiles have subsampled colours");
            }
        }
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
