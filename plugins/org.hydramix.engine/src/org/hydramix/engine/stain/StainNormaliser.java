package org.hydramix.engine.stain;

import static org.hydramix.engine.stain.DensityStatistics.CHANNELS;
import static org.hydramix.engine.stain.DensityStatistics.LEVELS;

import org.hydramix.engine.tile.RgbImage;

/**
 * Brings an image's optical densities to a reference, channel by channel: d' = (d − m) / s · s₀ + m₀, with mean m and
 * standard deviation s over the whole image. It is the colour transfer of Reinhard et al. 2001 (IEEE CG&amp;A 21, 34),
 * applied to optical density, where dye adds up.
 *
 * <p>One table look-up a channel, so it costs next to nothing. The statistics must come from a field of view (some hundred
 * µm) or a slide, never from a single cell's patch: a patch full of one dark nucleus would be made pale.
 */
public final class StainNormaliser {

    /** Mean optical density of red, green and blue that images are brought to: a plain H&amp;E field of view. */
    private static final double[] REFERENCE_MEAN = {0.42, 0.62, 0.34};

    private static final double[] REFERENCE_DEVIATION = {0.26, 0.30, 0.20};

    /** An image of one flat colour is not blown up beyond reason; far below the deviation of any tissue (about 0.1). */
    private static final double SMALLEST_DEVIATION = 0.02;

    private static final int LARGEST_LEVEL = 255;

    private static final int BYTE = 0xff;

    /** {@code [3][256]}: the new grey level of each grey level. */
    private final byte[][] levels = new byte[CHANNELS][LEVELS];

    /** @param image statistics of the image that is to be normalised */
    public StainNormaliser(final DensityStatistics image) {
        for (int c = 0; c < CHANNELS; c++) {
            final double scale = REFERENCE_DEVIATION[c] / Math.max(SMALLEST_DEVIATION, image.deviation()[c]);
            for (int level = 0; level < LEVELS; level++) {
                final double density = (DensityStatistics.density(level) - image.mean()[c]) * scale + REFERENCE_MEAN[c];
                levels[c][level] = (byte)Math.min(LARGEST_LEVEL, Math.round(LEVELS * Math.exp(-density)));
            }
        }
    }

    /** @return the image with its own colours brought to the reference */
    public static RgbImage normalise(final RgbImage image) {
        return new StainNormaliser(DensityStatistics.of(image)).apply(image);
    }

    /**
     * @param region of the image that the statistics came from; not changed
     * @return the region in the reference's colours
     */
    public RgbImage apply(final RgbImage region) {
        final byte[] from = region.rgb();
        final byte[] to = new byte[from.length];
        for (int i = 0; i < to.length; i += CHANNELS) {
            for (int c = 0; c < CHANNELS; c++) {
                to[i + c] = levels[c][from[i + c] & BYTE];
            }
        }
        return new RgbImage(region.width(), region.height(), to);
    }
}
