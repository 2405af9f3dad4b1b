package org.hydramix.engine.tissue;

import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.tile.RgbImage;

/**
 * Where a slide shows tissue: stained tissue has colour, glass has not. Otsu's threshold on the saturation (of the
 * HSV colour model) of the slide at low resolution.
 */
public final class TissueMask {

    /** Side of a pixel of the mask in px of level 0, at least: 8 µm at 0.5 µm/px, the size of a nucleus. */
    private static final double LEAST_SCALE = 16;

    /** Longest side of the mask in px: 2 MB as bits. */
    private static final double LONGEST_SIDE = 4096;

    /** Rows and columns of the mask that are read at once: little enough to be cancelled within a second. */
    private static final int ROWS = 32;

    private static final int GREATEST = 255;

    /**
     * Otsu's method always finds two kinds of pixels, also in a picture full of tissue or of glass. Glass measures less
     * than 0.03 in the darkest scanners, pale stroma more than 0.10, so the threshold stays between: full tiles stay
     * tissue and empty slides stay empty.
     */
    private static final int LEAST_THRESHOLD = Math.round(0.03f * GREATEST);

    private static final int GREATEST_THRESHOLD = Math.round(0.10f * GREATEST);

    /** Share of the image that is no speck however small the image: a field of a few cells has no room for more. */
    private static final double SPECK = 0.25;

    /** Taken where the file does not tell, for the least area and the dilation only. */
    private static final double USUAL_RESOLUTION = 0.5;

    private final Mask mask;

    /** Side of a px of the mask in px of level 0. */
    private final double scale;

    private final ImageSize size;

    private TissueMask(final Mask mask, final double scale, final ImageSize size) {
        this.mask = mask;
        this.scale = scale;
        this.size = size;
    }

    /**
     * @param slide is read at low resolution
     * @param micronsPerPixel of level 0 in µm/px; if unknown, 0.5 is taken for the settings
     * @param settings what counts as tissue
     * @param monitor is told the progress
     * @return its tissue
     * @throws EngineException if the file is damaged
     * @throws CancelledException if the monitor says so
     */
    public static TissueMask of(final WholeSlideImage slide, final OptionalDouble micronsPerPixel,
        final TissueSettings settings, final Monitor monitor) throws EngineException, CancelledException {
        final ImageSize size = slide.size(0);
        final double wanted = Math.max(LEAST_SCALE, Math.max(size.width(), size.height()) / LONGEST_SIDE);
        final ResolutionView view = new ResolutionView(slide, 1, wanted);
        final byte[] saturation = saturation(view, monitor);
        final long[] histogram = new long[GREATEST + 1];
        for (final byte value : saturation) {
            histogram[value & 0xff]++;
        }
        final int threshold = Math.max(LEAST_THRESHOLD, Math.min(GREATEST_THRESHOLD, Otsu.threshold(histogram)));
        final Mask found = new Mask(view.size().width(), view.size().height());
        for (int i = 0; i < saturation.length; i++) {
            if ((saturation[i] & 0xff) > threshold) {
                found.set(i);
            }
        }
        final double side = view.scale() * micronsPerPixel.orElse(USUAL_RESOLUTION);
        final double least = Math.min(settings.minimumArea() / (side * side), SPECK * saturation.length);
        final Mask mask = found.withoutSpecks(least)
            .dilated((int)Math.ceil(settings.dilation() / side));
        return new TissueMask(mask, view.scale(), size);
    }

    /** @return {@code [height, width]}, 0 to 255 */
    private static byte[] saturation(final ResolutionView view, final Monitor monitor)
        throws EngineException, CancelledException {
        final int width = view.size().width();
        final int height = view.size().height();
        final byte[] saturation = new byte[width * height];
        for (int top = 0; top < height; top += ROWS) {
            final int rows = Math.min(ROWS, height - top);
            for (int left = 0; left < width; left += ROWS) {
                monitor.checkCancelled();
                final int columns = Math.min(ROWS, width - left);
                final RgbImage part = view.read(left, top, columns, rows);
                for (int i = 0; i < columns * rows; i++) {
                    saturation[(top + i / columns) * width + left + i % columns] = saturation(part.rgb(), 3 * i);
                }
            }
            monitor.progress((double)top / height, "Looking for tissue in " + view.slide().name());
        }
        return saturation;
    }

    private static byte saturation(final byte[] rgb, final int i) {
        final int red = rgb[i] & 0xff;
        final int green = rgb[i + 1] & 0xff;
        final int blue = rgb[i + 2] & 0xff;
        final int most = Math.max(red, Math.max(green, blue));
        final int least = Math.min(red, Math.min(green, blue));
        return (byte)(most == 0 ? 0 : Math.round((float)GREATEST * (most - least) / most));
    }

    /**
     * @param x of a rectangle in px of level 0
     * @param y in px of level 0
     * @param width in px of level 0
     * @param height in px of level 0
     * @return whether any part of the rectangle is tissue
     */
    public boolean touches(final double x, final double y, final double width, final double height) {
        return count(x, y, width, height) > 0;
    }

    /**
     * @param x of a rectangle in px of level 0
     * @param y in px of level 0
     * @param width in px of level 0
     * @param height in px of level 0
     * @return fraction of the rectangle's part inside the slide that is tissue, {@code [0, 1]}, to the mask's precision
     */
    public double fraction(final double x, final double y, final double width, final double height) {
        final long all = (long)(end(x + width, mask.width()) - start(x, mask.width()))
            * (end(y + height, mask.height()) - start(y, mask.height()));
        return all <= 0 ? 0 : (double)count(x, y, width, height) / all;
    }

    private long count(final double x, final double y, final double width, final double height) {
        return mask.count(start(x, mask.width()), start(y, mask.height()), end(x + width, mask.width()),
            end(y + height, mask.height()));
    }

    /** The last px of the mask stands for what remains beyond it, too. */
    private int start(final double from, final int length) {
        return (int)Math.max(0, Math.min(length - 1, Math.floor(from / scale)));
    }

    private int end(final double to, final int length) {
        return (int)Math.max(0, Math.min(length, Math.ceil(to / scale)));
    }

    /** @return area of the tissue in px of level 0 */
    public double areaPixels() {
        return Math.min(mask.count() * scale * scale, (double)size.width() * size.height());
    }
}
