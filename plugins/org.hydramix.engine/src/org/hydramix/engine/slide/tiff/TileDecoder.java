package org.hydramix.engine.slide.tiff;

import java.io.IOException;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.RgbImage;

/** Decodes the tiles of one level. Any number of threads may call it. */
interface TileDecoder extends AutoCloseable {

    /**
     * @param planes bytes of the tile as stored, one array for each plane
     * @param width of the tile in px
     * @param height of the tile in px
     * @return the picture, at most {@code width × height} px
     * @throws IOException if the bytes are damaged
     * @throws EngineException if the picture is of a kind that is no RGB
     */
    RgbImage decode(byte[][] planes, int width, int height) throws IOException, EngineException;

    @Override
    default void close() {
        // most hold nothing
    }
}
