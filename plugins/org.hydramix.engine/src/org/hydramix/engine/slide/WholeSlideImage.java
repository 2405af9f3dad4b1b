package org.hydramix.engine.slide;

import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;

/**
 * An image as a pyramid: level 0 is the finest, every further level shows the same field with fewer pixels. Several
 * threads may read at the same time. Memory does not depend on the size of the image.
 */
public interface WholeSlideImage extends AutoCloseable {

    /** @return what a message calls the image */
    String name();

    /** @return number of levels, at least 1 */
    int levels();

    /**
     * @param level 0 … {@link #levels()} − 1
     * @return in px of the level
     */
    ImageSize size(int level);

    /**
     * @param level 0 … {@link #levels()} − 1
     * @return side of a pixel of the level in px of level 0: 1 for level 0, greater for every further level
     */
    double downsample(int level);

    /** @return resolution of level 0 in µm/px, mean of both directions, as the file says; empty if it does not */
    OptionalDouble micronsPerPixel();

    /** @return whether the pixels are those of the scanner or were normalised already */
    default Colours colours() {
        return Colours.AS_SCANNED;
    }

    /**
     * Reads a rectangle; only the stored tiles that it touches are decoded.
     *
     * @param level 0 … {@link #levels()} − 1
     * @param x column of the rectangle's first pixel in px of the level; may be negative
     * @param y row of the rectangle's first pixel in px of the level; may be negative
     * @param width in px of the level, at least 1
     * @param height in px of the level, at least 1
     * @return {@code width × height} px; white outside the image and where nothing was scanned
     * @throws EngineException if the file is damaged there
     */
    RgbImage read(int level, int x, int y, int width, int height) throws EngineException;

    /** Releases the file. Nothing can be read afterwards. */
    @Override
    void close();
}
