package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.RgbImage;

/** One level: its grid of tiles, and how they are decoded. */
final class TiffLevel implements AutoCloseable {

    /** Compression of anything that resembles a picture does not make it larger; the rest is for headers. */
    private static final long MOST_TIMES_RAW = 2;

    private static final long HEADROOM = 1 << 20;

    private static final int BYTES_A_SAMPLE = 8;

    private final TiffBytes file;

    private final TileGrid grid;

    private final TileFormat format;

    private final TileDecoder decoder;

    TiffLevel(final TiffBytes file, final TiffDirectory directory, final String name) throws IOException {
        this.file = file;
        format = TileFormat.of(directory);
        grid = TileGrid.of(directory, format);
        if (format.isJpeg2000()) {
            decoder = new Jpeg2000Tiles(format);
        } else if (format.isPlainJpeg()) {
            final var tables = directory.field(Tags.JPEG_TABLES);
            decoder = new JpegTiles(tables.isPresent() ? directory.raw(tables.get()) : new byte[0], format);
        } else {
            decoder = new OtherTiles(directory, file, format, name);
        }
    }

    /** @throws ForeignTiffException if the tiles need another decoder */
    void check() throws IOException, ForeignTiffException {
        if (!format.isJpeg2000()) {
            return;
        }
        for (int i = 0; i < grid.bytes().length; i++) {
            if (grid.bytes()[i] > 0) {
                final long length = Math.min(grid.bytes()[i], Jpeg2000Tiles.HEAD);
                Jpeg2000Tiles.check(file.read(grid.offsets()[i], length).array());
                return;
            }
        }
    }

    TileGrid grid() {
        return grid;
    }

    /**
     * @param column of the tile
     * @param row of the tile
     * @return its picture; empty where nothing was scanned
     */
    Optional<RgbImage> decode(final int column, final int row) throws IOException, EngineException {
        final long plane = (long)grid.columns() * grid.rows();
        final int index = row * grid.columns() + column;
        final byte[][] planes = new byte[format.planes()][];
        for (int p = 0; p < planes.length; p++) {
            final int tile = (int)(p * plane) + index;
            final long length = grid.bytes()[tile];
            if (length == 0) {
                return Optional.empty();
            }
            if (length > MOST_TIMES_RAW * BYTES_A_SAMPLE * format.samples() * grid.tileWidth() * grid.tileHeight()
                + HEADROOM) {
                throw new DamagedTiffException("a tile of " + grid.tileWidth() + " × " + grid.tileHeight()
                    + " px claims " + length + " bytes");
            }
            planes[p] = file.read(grid.offsets()[tile], length).array();
        }
        try {
            return Optional.of(decoder.decode(planes, grid.tileWidth(), grid.storedHeight(row)));
        } catch (final RuntimeException e) {
            // decoders meet damaged data with all kinds of runtime exceptions
            throw new DamagedTiffException("a tile cannot be decoded (" + e + ")", e);
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}
