package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.RgbImage;

/**
 * A part of an image that the network runs over at once.
 *
 * @param core in which cells are looked for; cores cover the image without overlap
 * @param region that can influence them; reaches beyond the image at its border
 */
record Block(PixelArea core, PixelArea region) {

    /**
     * @param image size of the whole image in px
     * @param side of a core in px
     * @param margin of a region around its core in px
     * @param step the regions' sides are multiples of this many px
     * @return the blocks, row by row
     */
    static List<Block> cover(final ImageSize image, final int side, final int margin, final int step) {
        final List<Block> blocks = new ArrayList<>();
        for (int top = 0; top < image.height(); top += side) {
            for (int left = 0; left < image.width(); left += side) {
                final int width = Math.min(side, image.width() - left);
                final int height = Math.min(side, image.height() - top);
                blocks.add(new Block(new PixelArea(left, top, width, height),
                    new PixelArea(left, top, roundedUp(width, step), roundedUp(height, step)).grown(margin)));
            }
        }
        return blocks;
    }

    static int roundedUp(final int length, final int step) {
        return (length + step - 1) / step * step;
    }

    /**
     * Reads the region. What lies outside the image is mirrored at its border, so that a cell there is seen among tissue
     * and not beside a white frame. No more than the region's part of the image is read.
     */
    RgbImage read(final PixelSource source) throws EngineException {
        final int left = Math.max(0, region.left());
        final int top = Math.max(0, region.top());
        final int right = Math.min(source.size().width(), region.left() + region.width());
        final int bottom = Math.min(source.size().height(), region.top() + region.height());
        final RgbImage inside = source.read(left, top, right - left, bottom - top);
        return inside.width() == region.width() && inside.height() == region.height() ? inside
            : inside.crop(region.left() - left, region.top() - top, region.width(), region.height());
    }
}
