package org.hydramix.engine.slide.tiff;

import java.io.IOException;

import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.image.ImageSize;

/**
 * Where the tiles of a level lie in the image and in the file. Strips are tiles as wide as the image.
 *
 * @param size of the level in px
 * @param tileWidth in px
 * @param tileHeight in px
 * @param strips whether the last row of tiles is not padded to the full height
 * @param offsets of the tiles in the file, row by row, plane by plane
 * @param bytes of the tiles
 */
record TileGrid(ImageSize size, int tileWidth, int tileHeight, boolean strips, long[] offsets, long[] bytes) {

    static TileGrid of(final TiffDirectory directory, final TileFormat format) throws IOException {
        final ImageSize size =
            new ImageSize(directory.size(Tags.WIDTH, "width"), directory.size(Tags.HEIGHT, "height"));
        final boolean tiled = directory.has(Tags.TILE_WIDTH);
        final int tileWidth = tiled ? directory.size(Tags.TILE_WIDTH, "tile width") : size.width();
        final int tileHeight = tiled ? directory.size(Tags.TILE_HEIGHT, "tile height")
            : (int)Math.max(1, Math.min(size.height(), directory.number(Tags.ROWS_PER_STRIP, size.height())));
        if ((long)tileWidth * tileHeight > ImageFile.MAX_PIXELS) {
            throw new UnsupportedTiffException("is stored in " + (tiled ? "tiles" : "strips") + " of " + tileWidth
                + " × " + tileHeight + " px, too large to be read piece by piece");
        }
        final long[] offsets = directory.numbers(tiled ? Tags.TILE_OFFSETS : Tags.STRIP_OFFSETS);
        long[] bytes = directory.numbers(tiled ? Tags.TILE_BYTES : Tags.STRIP_BYTES);
        // some writers use the names of tiles for strips and the other way round
        final long[] found = offsets.length > 0 ? offsets : directory.numbers(
            tiled ? Tags.STRIP_OFFSETS : Tags.TILE_OFFSETS);
        bytes = bytes.length > 0 ? bytes : directory.numbers(tiled ? Tags.STRIP_BYTES : Tags.TILE_BYTES);
        final TileGrid grid = new TileGrid(size, tileWidth, tileHeight, !tiled, found, bytes);
        final long expected = (long)grid.columns() * grid.rows() * format.planes();
        if (found.length < expected || bytes.length < expected) {
            throw new DamagedTiffException("an image of " + size.width() + " × " + size.height() + " px needs "
                + expected + " tiles, but " + Math.min(found.length, bytes.length) + " are listed");
        }
        return grid;
    }

    int columns() {
        return (int)(((long)size.width() + tileWidth - 1) / tileWidth);
    }

    int rows() {
        return (int)(((long)size.height() + tileHeight - 1) / tileHeight);
    }

    /** @return height of the stored tiles in a row of tiles, in px */
    int storedHeight(final int row) {
        return strips ? Math.min(tileHeight, size.height() - row * tileHeight) : tileHeight;
    }
}
