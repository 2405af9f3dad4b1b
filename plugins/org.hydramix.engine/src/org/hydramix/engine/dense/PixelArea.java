package org.hydramix.engine.dense;

import org.hydramix.engine.tile.Centroid;

/**
 * A rectangle of an image.
 *
 * @param left first column in px
 * @param top first row in px
 * @param width in px
 * @param height in px
 */
record PixelArea(int left, int top, int width, int height) {

    /** @return the area with a rim around it */
    PixelArea grown(final int rim) {
        return new PixelArea(left - rim, top - rim, width + 2 * rim, height + 2 * rim);
    }

    /** @return whether the point lies in it; pixel centres are at integers, a pixel reaches half a pixel around */
    boolean contains(final Centroid point) {
        return point.x() >= left - 0.5 && point.x() < left + width - 0.5 && point.y() >= top - 0.5
            && point.y() < top + height - 0.5;
    }
}
