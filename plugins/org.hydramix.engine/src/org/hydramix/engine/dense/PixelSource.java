package org.hydramix.engine.dense;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.tile.RgbImage;

/** Pixels of an image of any size, read region by region. Several threads may read at the same time. */
public interface PixelSource {

    /** @return size of the whole image in px */
    ImageSize size();

    /**
     * @param x column of the region's first pixel, inside the image
     * @param y row of the region's first pixel, inside the image
     * @param width in px; the region ends inside the image
     * @param height in px; the region ends inside the image
     * @return {@code width × height} px
     * @throws EngineException if the image is damaged there
     */
    RgbImage read(int x, int y, int width, int height) throws EngineException;

    /** @return an image in memory */
    static PixelSource of(final RgbImage image) {
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return new ImageSize(image.width(), image.height());
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) {
                return image.crop(x, y, width, height);
            }
        };
    }

    /** @return a slide at some resolution */
    static PixelSource of(final ResolutionView view) {
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return view.size();
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                return view.read(x, y, width, height);
            }
        };
    }
}
