package org.hydramix.engine.slide.tiff;

import java.io.IOException;

import javax.imageio.ImageReader;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.RgbConversion;
import org.hydramix.engine.tile.RgbImage;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

/** Tiles of every other kind, decoded by TwelveMonkeys ImageIO: each is given to it as a TIFF of its own. */
final class OtherTiles implements TileDecoder {

    private final TiffDirectory directory;

    private final TiffBytes file;

    private final TileFormat format;

    private final String name;

    private final TIFFImageReaderSpi provider = new TIFFImageReaderSpi();

    OtherTiles(final TiffDirectory directory, final TiffBytes file, final TileFormat format, final String name) {
        this.directory = directory;
        this.file = file;
        this.format = format;
        this.name = name;
    }

    @Override
    public RgbImage decode(final byte[][] planes, final int width, final int height)
        throws IOException, EngineException {
        final ImageReader reader = provider.createReaderInstance(null);
        try (ByteArrayImageInputStream in =
            new ByteArrayImageInputStream(SingleTileTiff.of(directory, file.order(), format, planes, width, height))) {
            reader.setInput(in, true, true);
            return RgbConversion.convert(reader.read(0), name, format.photometric() != Tags.RGB || hasAlpha());
        } finally {
            reader.dispose();
        }
    }

    /** The decoder takes any fourth sample for transparency; where the file does not say so, it is not. */
    private boolean hasAlpha() throws IOException {
        final long meaning = directory.number(Tags.EXTRA_SAMPLES, 0);
        return meaning == Tags.PREMULTIPLIED_ALPHA || meaning == Tags.ALPHA;
    }
}
