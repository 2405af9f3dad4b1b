package org.hydramix.engine.dense;

import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tissue.TissueMask;

/**
 * Looks at tissue only.
 *
 * @param mask of the slide
 * @param view that is looked through
 */
record TissueFilter(TissueMask mask, ResolutionView view) implements AreaFilter {

    /** Side of a point in px: next to nothing, but not nothing, so that one pixel of the mask is asked. */
    private static final double POINT = 1e-3;

    @Override
    public boolean touches(final int left, final int top, final int width, final int height) {
        final double scale = view.scale();
        return mask.touches(left * scale, top * scale, width * scale, height * scale);
    }

    @Override
    public boolean contains(final Centroid point) {
        return mask.touches((point.x() + 0.5) * view.scale(), (point.y() + 0.5) * view.scale(), POINT, POINT);
    }
}
