package org.hydramix.engine.slide.tiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.hydramix.engine.image.TruncationListener;
import org.hydramix.engine.tile.RgbImage;

/**
 * Tiles of baseline JPEG, decoded by the JDK. The tables that all tiles share are put before each of them. The samples
 * are taken as they are and converted as the TIFF says: Aperio's are often RGB, which a JPEG cannot tell by itself.
 */
final class JpegTiles implements TileDecoder {

    /** Length of the markers SOI at the beginning and EOI at the end of a JPEG. */
    private static final int MARKER = 2;

    private final byte[] tables;

    private final boolean yCbCr;

    /** Readers hold native memory: they are used again. */
    private final Deque<ImageReader> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param tables a JPEG with tables only; empty if each tile has its own
     * @param format of the level
     */
    JpegTiles(final byte[] tables, final TileFormat format) {
        this.tables = tables;
        yCbCr = format.photometric() == Tags.YCBCR;
    }

    @Override
    public RgbImage decode(final byte[][] planes, final int width, final int height) throws IOException {
        final ImageReader pooled = idle.poll();
        final ImageReader reader = pooled == null ? newReader() : pooled;
        boolean usable = false;
        final TruncationListener truncation = new TruncationListener();
        reader.addIIOReadWarningListener(truncation);
        try (MemoryCacheImageInputStream in =
            new MemoryCacheImageInputStream(new ByteArrayInputStream(whole(planes[0])))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > width || reader.getHeight(0) > height) {
                throw new DamagedTiffException("a tile claims " + reader.getWidth(0) + " × " + reader.getHeight(0)
                    + " px instead of " + width + " × " + height);
            }
            final RgbImage image = Samples.rgb(reader.readRaster(0, null), yCbCr);
            if (truncation.seen()) {
                throw new DamagedTiffException("a JPEG tile is cut short");
            }
            usable = true;
            return image;
        } finally {
            if (usable) {
                reader.removeAllIIOReadWarningListeners();
                reader.setInput(null);
                idle.push(reader);
            } else {
                reader.dispose();
            }
        }
    }

    private byte[] whole(final byte[] tile) {
        if (tables.length <= 2 * MARKER || tile.length < MARKER) {
            return tile;
        }
        final int head = tables.length - MARKER;
        final byte[] whole = new byte[head + tile.length - MARKER];
        System.arraycopy(tables, 0, whole, 0, head);
        System.arraycopy(tile, MARKER, whole, head, tile.length - MARKER);
        return whole;
    }

    /** @return the JDK's own reader: what other plug-ins register converts colours in ways of their own */
    private static ImageReader newReader() throws IOException {
        ImageReader last = null;
        for (final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext();) {
            last = readers.next();
            if (last.getClass().getName().startsWith("com.sun.imageio.")) {
                return last;
            }
        }
        if (last == null || !last.canReadRaster()) {
            throw new IOException("This Java has no JPEG decoder.");
        }
        return last;
    }

    @Override
    public void close() {
        for (ImageReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.dispose();
        }
    }
}
