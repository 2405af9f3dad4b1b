package org.hydramix.engine.dense;

import org.hydramix.engine.tile.Centroid;

/** Which parts of an image are looked at: all, or tissue only. Coordinates are in px of the image. */
public interface AreaFilter {

    /** Looks everywhere. */
    AreaFilter ALL = new AreaFilter() {
        @Override
        public boolean touches(final int left, final int top, final int width, final int height) {
            return true;
        }

        @Override
        public boolean contains(final Centroid point) {
            return true;
        }
    };

    /** @return whether anything in the rectangle is to be looked at */
    boolean touches(int left, int top, int width, int height);

    /** @return whether a cell here counts */
    boolean contains(Centroid point);
}
