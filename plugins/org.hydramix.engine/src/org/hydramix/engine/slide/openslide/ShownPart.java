package org.hydramix.engine.slide.openslide;

import java.util.List;
import java.util.function.UnaryOperator;

import org.hydramix.engine.image.ImageSize;

/**
 * The part of a slide's canvas that is shown. Scanners of 3DHISTECH (MRXS) and Leica (SCN) lay out a canvas far larger
 * than what they scanned; OpenSlide tells the rectangle that holds it, in px of level 0. As in QuPath, that rectangle is
 * the image: coordinates count from its upper left corner, so that annotations of either program fit in the other.
 */
final class ShownPart {

    private final long left;

    private final long top;

    private final double[] scales;

    private final ImageSize[] sizes;

    /**
     * @param canvas size of each level as OpenSlide counts
     * @param property gives what OpenSlide tells about the slide under a name; null if it does not tell
     */
    ShownPart(final List<ImageSize> canvas, final UnaryOperator<String> property) {
        final ImageSize whole = canvas.get(0);
        final long x = number(property.apply("openslide.bounds-x"), 0);
        final long y = number(property.apply("openslide.bounds-y"), 0);
        final long width = Math.min(number(property.apply("openslide.bounds-width"), 0), whole.width() - x);
        final long height = Math.min(number(property.apply("openslide.bounds-height"), 0), whole.height() - y);
        final boolean part = x >= 0 && y >= 0 && width > 0 && height > 0;
        left = part ? x : 0;
        top = part ? y : 0;
        scales = new double[canvas.size()];
        sizes = new ImageSize[canvas.size()];
        for (int i = 0; i < sizes.length; i++) {
            final ImageSize size = canvas.get(i);
            scales[i] = ((double)whole.width() / size.width() + (double)whole.height() / size.height()) / 2;
            sizes[i] = part && (width < whole.width() || height < whole.height())
                ? new ImageSize(scaled(width, scales[i]), scaled(height, scales[i])) : size;
        }
    }

    private static int scaled(final long side, final double scale) {
        return (int)Math.max(1, Math.round(side / scale));
    }

    private static long number(final String text, final long other) {
        try {
            return Integer.parseInt(text);
        } catch (final NumberFormatException e) {
            // also null: the slide does not say
            return other;
        }
    }

    int levels() {
        return sizes.length;
    }

    /** @return of the part, in px of the level */
    ImageSize size(final int level) {
        return sizes[level];
    }

    /** @return side of a pixel of the level in px of level 0 */
    double downsample(final int level) {
        return scales[level];
    }

    /**
     * @param x column in the part, in px of the level
     * @return column on the canvas, in px of level 0
     */
    long canvasX(final int level, final int x) {
        return left + Math.round(x * scales[level]);
    }

    /**
     * @param y row in the part, in px of the level
     * @return row on the canvas, in px of level 0
     */
    long canvasY(final int level, final int y) {
        return top + Math.round(y * scales[level]);
    }
}
