package org.hydramix.engine.slide;

import java.util.Arrays;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.RgbImage;

/**
 * One level at another scale: columns first, then rows, in a fixed order of additions, so that a pixel comes out the
 * same whatever region it is read with.
 */
final class Resampling {

    /** Side of what is read at once in px of the level: 12 MB as RGB, whatever the scale. */
    private static final int SOURCE_BLOCK = 2048;

    private static final int GREATEST = 255;

    private final WholeSlideImage slide;

    private final int level;

    private final double factor;

    private final ImageSize size;

    private final FilterWeights columns;

    private final FilterWeights rows;

    /**
     * @param factor px of the level per px of the result
     * @param size of the whole result in px
     */
    Resampling(final WholeSlideImage slide, final int level, final double factor, final ImageSize size) {
        this.slide = slide;
        this.level = level;
        this.factor = factor;
        this.size = size;
        columns = new FilterWeights(factor, slide.size(level).width());
        rows = new FilterWeights(factor, slide.size(level).height());
    }

    /** @return length of a resampled axis: the last pixel counts if at least half of it lies in the source */
    static int length(final int source, final double factor) {
        return (int)Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(source / factor)));
    }

    /** @see ResolutionView#read(int, int, int, int) */
    RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
        if (factor == 1) {
            return slide.read(level, x, y, width, height);
        }
        final Raster raster = new Raster(x, y, width, height);
        final int block = (int)Math.max(1, Math.min(SOURCE_BLOCK, SOURCE_BLOCK / factor));
        final int right = (int)Math.min(size.width(), (long)x + width);
        final int bottom = (int)Math.min(size.height(), (long)y + height);
        for (int top = Math.max(0, y); top < bottom; top += block) {
            for (int left = Math.max(0, x); left < right; left += block) {
                final RgbImage part = inside(left, top, Math.min(block, right - left), Math.min(block, bottom - top));
                raster.paste(part, left, top, size);
            }
        }
        return raster.image();
    }

    private RgbImage inside(final int x, final int y, final int width, final int height) throws EngineException {
        final int left = columns.first(x);
        final int top = rows.first(y);
        final RgbImage source = slide.read(level, left, top, columns.last(x + width - 1) - left + 1,
            rows.last(y + height - 1) - top + 1);
        final float[] narrow = narrow(source, x, width, left);
        final byte[] rgb = new byte[width * height * RgbImage.CHANNELS];
        final int stride = width * RgbImage.CHANNELS;
        final float[] row = new float[stride];
        for (int i = 0; i < height; i++) {
            final float[] weights = rows.of(y + i);
            final int first = rows.first(y + i) - top;
            Arrays.fill(row, 0);
            for (int k = 0; k < weights.length; k++) {
                final int from = (first + k) * stride;
                for (int j = 0; j < stride; j++) {
                    row[j] += weights[k] * narrow[from + j];
                }
            }
            for (int j = 0; j < stride; j++) {
                rgb[i * stride + j] = (byte)Math.min(GREATEST, Math.round(row[j]));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** @return {@code [source height, width, 3]}, only the columns resampled */
    private float[] narrow(final RgbImage source, final int x, final int width, final int left) {
        final float[] narrow = new float[source.height() * width * RgbImage.CHANNELS];
        final byte[] rgb = source.rgb();
        for (int j = 0; j < width; j++) {
            final float[] weights = columns.of(x + j);
            final int first = columns.first(x + j) - left;
            for (int i = 0; i < source.height(); i++) {
                int from = (i * source.width() + first) * RgbImage.CHANNELS;
                final int to = (i * width + j) * RgbImage.CHANNELS;
                float red = 0;
                float green = 0;
                float blue = 0;
                for (final float weight : weights) {
                    red += weight * (rgb[from++] & 0xff);
                    green += weight * (rgb[from++] & 0xff);
                    blue += weight * (rgb[from++] & 0xff);
                }
                narrow[to] = red;
                narrow[to + 1] = green;
                narrow[to + 2] = blue;
            }
        }
        return narrow;
    }
}
