package org.hydramix.nodes.predictor;

import java.awt.image.BufferedImage;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Raster;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.tile.RgbImage;

/** A whole image as one picture of at most {@value #LONGEST_SIDE} px, for the overlay and for the view. */
final class Preview {

    private static final int LONGEST_SIDE = 2000;

    /** Rows and columns that are read at once: of a slide without a pyramid little enough to be cancelled within a second. */
    private static final int BLOCK = 32;

    private final ResolutionView view;

    private final RgbImage picture;

    private Preview(final ResolutionView view, final RgbImage picture) {
        this.view = view;
        this.picture = picture;
    }

    /**
     * @param slide is read once, block by block
     * @param monitor asked before each block
     * @throws EngineException if the file is damaged
     */
    static Preview read(final WholeSlideImage slide, final Monitor monitor) throws EngineException, CancelledException {
        final ImageSize whole = slide.size(0);
        final ResolutionView view = new ResolutionView(slide, 1,
            Math.max(1, Math.max(whole.width(), whole.height()) / (double)LONGEST_SIDE));
        final ImageSize size = view.size();
        final Raster raster = new Raster(0, 0, size.width(), size.height());
        for (int top = 0; top < size.height(); top += BLOCK) {
            for (int left = 0; left < size.width(); left += BLOCK) {
                monitor.checkCancelled();
                raster.paste(view.read(left, top, Math.min(BLOCK, size.width() - left),
                    Math.min(BLOCK, size.height() - top)), left, top, size);
            }
        }
        return new Preview(view, raster.image());
    }

    RgbImage picture() {
        return picture;
    }

    /** @return a copy to draw on */
    BufferedImage canvas() {
        return PngTile.buffered(picture);
    }

    /** @return side of a px of the picture in px of the image */
    double scale() {
        return view.scale();
    }

    /**
     * @param s a column or row in px of the image, pixel centres at integers
     * @return the same place in px of the picture, from its border
     */
    double fromImage(final double s) {
        return view.fromSlide(s) + 0.5;
    }
}
