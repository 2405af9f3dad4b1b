package org.hydramix.engine.slide;

import java.util.OptionalDouble;

import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;

/** An image in memory as a slide of one level. */
final class PlainImage implements WholeSlideImage {

    private final String name;

    private final RgbImage image;

    private final OptionalDouble micronsPerPixel;

    private final Colours colours;

    PlainImage(final String name, final RgbImage image, final OptionalDouble micronsPerPixel, final Colours colours) {
        this.name = name;
        this.image = image;
        this.micronsPerPixel = micronsPerPixel;
        this.colours = colours;
    }

    @Override
    public Colours colours() {
        return colours;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int levels() {
        return 1;
    }

    @Override
    public ImageSize size(final int level) {
        return new ImageSize(image.width(), image.height());
    }

    @Override
    public double downsample(final int level) {
        return 1;
    }

    @Override
    public OptionalDouble micronsPerPixel() {
        return micronsPerPixel;
    }

    @Override
    public RgbImage read(final int level, final int x, final int y, final int width, final int height) {
        final Raster raster = new Raster(x, y, width, height);
        raster.paste(image, 0, 0, size(0));
        return raster.image();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
