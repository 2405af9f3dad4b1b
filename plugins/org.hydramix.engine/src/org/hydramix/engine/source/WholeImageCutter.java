package org.hydramix.engine.source;

import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Raster;
import org.hydramix.engine.tile.Tile;

/** Each image as one tile. */
final class WholeImageCutter implements Cutter {

    /** Side of what is read of an image before somebody may cancel, in px. */
    private static final int BLOCK = 512;

    private final TileSink sink;

    WholeImageCutter(final TileSink sink) {
        this.sink = sink;
    }

    @Override
    public void cut(final ImageEntry image, final ImageView pixels, final Monitor monitor)
        throws EngineException, CancelledException {
        tile(image, pixels, monitor).ifPresent(sink::unlabelled);
    }

    /** @return the whole image; empty if it is too large, which is then told */
    Optional<Tile> tile(final ImageEntry image, final ImageView view, final Monitor monitor)
        throws EngineException, CancelledException {
        if ((long)view.width() * view.height() > ImageFile.MAX_PIXELS) {
            sink.skipped(SkippedFile.file(image.name(), String.format(Locale.ROOT,
                "The slide has %,d × %,d px; at most %,d px can be one tile. To find the cells of a whole slide use "
                    + "the HydraMix Predictor's whole-image mode, which reads it piece by piece; for tiles choose the "
                    + "grid.",
                view.width(), view.height(), ImageFile.MAX_PIXELS)));
            return Optional.empty();
        }
        final Raster raster = new Raster(0, 0, view.width(), view.height());
        final ImageSize size = new ImageSize(view.width(), view.height());
        for (int top = 0; top < view.height(); top += BLOCK) {
            for (int left = 0; left < view.width(); left += BLOCK) {
                monitor.checkCancelled();
                raster.paste(view.crop(left, top, Math.min(BLOCK, view.width() - left),
                    Math.min(BLOCK, view.height() - top)), left, top, size);
            }
        }
        return Optional
            .of(new Tile(raster.image(), Optional.empty(), image.name(), 0, 0, view.micronsPerPixel()));
    }
}
