package org.hydramix.engine.tissue;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.stain.DensityStatistics;

/**
 * How an image is stained: by all pixels of an image in memory, by samples of the tissue of a slide. Whoever cuts tiles and
 * whoever finds cells ask here, so that a network later sees the colours that it was trained with.
 */
public final class TissueStain {

    private static final int BLOCK = 256;

    /** Blocks of a slide that are looked at, at least: 4 megapixels, as much as a large field of view. */
    private static final int BLOCKS = 64;

    /** A block at the rim shows glass, which would pass for a pale stain. */
    private static final double MOSTLY_TISSUE = 0.9;

    private final ResolutionView view;

    private final ToDoubleFunction<Rectangle> tissue;

    private final double least;

    private final int columns;

    private final long blocks;

    private TissueStain(final ResolutionView view, final ToDoubleFunction<Rectangle> tissue, final double least) {
        this.view = view;
        this.tissue = tissue;
        this.least = least;
        columns = (view.size().width() + BLOCK - 1) / BLOCK;
        blocks = (long)columns * ((view.size().height() + BLOCK - 1) / BLOCK);
    }

    /**
     * @param view of the image in the colours of its scan
     * @param resolution of level 0 in µm/px, for the tissue of a slide; empty if unknown
     * @param monitor asked whether to stop
     * @return the optical density over the image, or over the tissue of the slide
     * @throws EngineException if the file is damaged
     * @throws CancelledException if the monitor says so
     */
    public static DensityStatistics of(final ResolutionView view, final OptionalDouble resolution,
        final Monitor monitor) throws EngineException, CancelledException {
        return WholeSlideImages.isInMemory(view.slide()) ? everything(view).every(1, monitor)
            : of(view, TissueMask.of(view.slide(), resolution, TissueSettings.DEFAULT, monitor.part(0, 0)), monitor);
    }

    /**
     * As {@link #of(ResolutionView, OptionalDouble, Monitor)}, for a caller that has found the tissue already.
     *
     * @param mask of the same image
     */
    public static DensityStatistics of(final ResolutionView view, final TissueMask mask, final Monitor monitor)
        throws EngineException, CancelledException {
        if (WholeSlideImages.isInMemory(view.slide())) {
            return everything(view).every(1, monitor);
        }
        final ToDoubleFunction<Rectangle> tissue = r -> mask.fraction(r.x, r.y, r.side, r.side);
        for (final double least : new double[]{MOSTLY_TISSUE, Double.MIN_NORMAL}) {
            final TissueStain blocks = new TissueStain(view, tissue, least);
            final long found = blocks.count();
            if (found > 0) {
                return blocks.every(Math.max(1, found / BLOCKS), monitor);
            }
        }
        return everything(view).every(Math.max(1, everything(view).blocks / BLOCKS), monitor);
    }

    private static TissueStain everything(final ResolutionView view) {
        return new TissueStain(view, r -> 1, 1);
    }

    /** A block in px of level 0. */
    private record Rectangle(double x, double y, double side) {
    }

    private long count() {
        long count = 0;
        for (long i = 0; i < blocks; i++) {
            count += counts(i) ? 1 : 0;
        }
        return count;
    }

    /** Every n-th block that counts, evenly spread. */
    private DensityStatistics every(final long step, final Monitor monitor)
        throws EngineException, CancelledException {
        final DensityStatistics.Sum sum = new DensityStatistics.Sum();
        long number = 0;
        for (long i = 0; i < blocks; i++) {
            if (counts(i) && number++ % step == 0) {
                monitor.checkCancelled();
                final int left = (int)(i % columns) * BLOCK;
                final int top = (int)(i / columns) * BLOCK;
                sum.add(view.read(left, top, Math.min(BLOCK, view.size().width() - left),
                    Math.min(BLOCK, view.size().height() - top)));
            }
        }
        return sum.statistics();
    }

    private boolean counts(final long block) {
        final double side = BLOCK * view.scale();
        return tissue.applyAsDouble(new Rectangle(block % columns * side, block / columns * side, side)) >= least;
    }
}
