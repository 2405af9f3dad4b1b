package org.hydramix.engine.source;

import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.stain.DensityStatistics;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueSettings;

/** The colour change of an image, from its own statistics: of all pixels, of a slide from samples of its tissue. */
final class ImageColours {

    private static final int BLOCK = 256;

    /** Blocks of a slide that are looked at: 4 megapixels, as much as a large field of view. */
    private static final int BLOCKS = 64;

    private ImageColours() {
    }

    static void normalise(final ImageEntry image, final ImageView view, final Monitor monitor)
        throws EngineException, CancelledException {
        final DensityStatistics.Sum sum = new DensityStatistics.Sum();
        if (WholeSlideImages.isSlide(image.file())) {
            sample(view, sum, monitor);
        }
        if (sum.pixels() == 0) {
            for (int top = 0; top < view.height(); top += BLOCK) {
                monitor.checkCancelled();
                sum.add(view.crop(0, top, view.width(), Math.min(BLOCK, view.height() - top)));
            }
        }
        final StainNormaliser normaliser = new StainNormaliser(sum.statistics());
        view.setColours(normaliser::apply);
    }

    /** Every n-th block with tissue, evenly spread. */
    private static void sample(final ImageView view, final DensityStatistics.Sum sum, final Monitor monitor)
        throws EngineException, CancelledException {
        final OptionalDouble resolution = view.storedMicronsPerPixel();
        final TissueMask mask = TissueMask.of(view.slide(), resolution, TissueSettings.DEFAULT, monitor.part(0, 0));
        final int columns = view.width() / BLOCK;
        final long all = (long)columns * (view.height() / BLOCK);
        long tissue = 0;
        for (long i = 0; i < all; i++) {
            tissue += touches(view, mask, i, columns) ? 1 : 0;
        }
        final long step = Math.max(1, tissue / BLOCKS);
        long number = 0;
        for (long i = 0; i < all; i++) {
            if (touches(view, mask, i, columns) && number++ % step == 0) {
                monitor.checkCancelled();
                sum.add(view.crop((int)(i % columns) * BLOCK, (int)(i / columns) * BLOCK, BLOCK, BLOCK));
            }
        }
    }

    private static boolean touches(final ImageView view, final TissueMask mask, final long block, final int columns) {
        final double side = BLOCK * view.scale();
        return mask.touches(block % columns * side, block / columns * side, side, side);
    }
}
