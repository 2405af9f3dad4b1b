package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

import org.hydramix.engine.tile.RgbImage;

/** A level that is being written: takes whole tiles, or quarters of them from the finer level. */
final class PyramidLevel {

    private static final int FACTOR = PyramidWriter.FACTOR;

    private static final int SHARES = FACTOR * FACTOR;

    private static final byte WHITE = (byte)255;

    private final int width;

    private final int height;

    private final int tile;

    private final TileEncoder encoder;

    private final FileChannel out;

    private final long[] offsets;

    private final long[] bytes;

    private PyramidLevel coarser;

    /** One row of tiles in the making, {@code [column][tile, tile, 3]}; for levels that take quarters. */
    private byte[][] rowOfTiles = {};

    PyramidLevel(final int width, final int height, final int tile, final TileEncoder encoder,
        final FileChannel out) {
        this.width = width;
        this.height = height;
        this.tile = tile;
        this.encoder = encoder;
        this.out = out;
        offsets = new long[columns() * rows()];
        bytes = new long[columns() * rows()];
    }

    void setCoarser(final PyramidLevel level) {
        coarser = level;
        level.rowOfTiles = new byte[level.columns()][];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int columns() {
        return (width + tile - 1) / tile;
    }

    int rows() {
        return (height + tile - 1) / tile;
    }

    long[] offsets() {
        return offsets;
    }

    long[] bytes() {
        return bytes;
    }

    /** Writes a tile and hands it on, reduced, to the coarser level. */
    void put(final int column, final int row, final RgbImage image) throws IOException {
        final byte[] encoded = encoder.encode(image);
        final int index = row * columns() + column;
        offsets[index] = out.position();
        bytes[index] = encoded.length;
        final ByteBuffer data = ByteBuffer.wrap(encoded);
        while (data.hasRemaining()) {
            out.write(data);
        }
        if (coarser != null) {
            coarser.putReduced(column, row, image);
            if (column == columns() - 1 && (row % FACTOR == FACTOR - 1 || row == rows() - 1)) {
                coarser.finishRow(row / FACTOR);
            }
        }
    }

    private void putReduced(final int column, final int row, final RgbImage image) {
        final int target = column / FACTOR;
        if (rowOfTiles[target] == null) {
            rowOfTiles[target] = new byte[tile * tile * RgbImage.CHANNELS];
            Arrays.fill(rowOfTiles[target], WHITE);
        }
        final int side = tile / FACTOR;
        final byte[] from = image.rgb();
        for (int y = 0; y < side; y++) {
            int to = ((row % FACTOR * side + y) * tile + column % FACTOR * side) * RgbImage.CHANNELS;
            for (int i = 0; i < side * RgbImage.CHANNELS; i++) {
                final int x = i / RgbImage.CHANNELS * FACTOR * RgbImage.CHANNELS + i % RgbImage.CHANNELS;
                int sum = SHARES / 2;
                for (int v = 0; v < FACTOR; v++) {
                    final int line = (y * FACTOR + v) * tile * RgbImage.CHANNELS + x;
                    for (int u = 0; u < FACTOR; u++) {
                        sum += from[line + u * RgbImage.CHANNELS] & 0xff;
                    }
                }
                rowOfTiles[target][to++] = (byte)(sum / SHARES);
            }
        }
    }

    private void finishRow(final int row) throws IOException {
        for (int column = 0; column < columns(); column++) {
            final RgbImage image = new RgbImage(tile, tile, rowOfTiles[column]);
            rowOfTiles[column] = null;
            put(column, row, image);
        }
    }
}
