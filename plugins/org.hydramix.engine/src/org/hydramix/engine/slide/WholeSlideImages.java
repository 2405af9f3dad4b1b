package org.hydramix.engine.slide;

import java.nio.file.Path;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.tile.RgbImage;

/** Opens images and slides by their content. */
public final class WholeSlideImages {

    private WholeSlideImages() {
    }

    /**
     * @param file PNG, JPEG, BMP, TIFF
     * @return to be closed by the caller
     * @throws EngineException if the file is missing, of no known format, or damaged
     */
    public static WholeSlideImage open(final Path file) throws EngineException {
        return open(file, file.getFileName().toString());
    }

    /**
     * @param file as for {@link #open(Path)}
     * @param name what messages call it
     * @return to be closed by the caller
     * @throws EngineException if the file is missing, of no known format, or damaged
     */
    public static WholeSlideImage open(final Path file, final String name) throws EngineException {
        return new PlainImage(name, ImageFile.read(file, name), OptionalDouble.empty());
    }

    /**
     * @param image already in memory
     * @param name what messages call it
     * @param micronsPerPixel of the image in µm/px; empty if unknown
     * @return the image as a slide of one level
     */
    public static WholeSlideImage of(final RgbImage image, final String name, final OptionalDouble micronsPerPixel) {
        return new PlainImage(name, image, micronsPerPixel);
    }
}
