package org.hydramix.engine.stain;

import org.hydramix.engine.tile.RgbImage;

/**
 * Mean and standard deviation of the optical density of red, green and blue over many pixels. Optical density is
 * −ln((level) / 256), from 0 (white) to 5.5; level 0 counts as 1.
 *
 * @param mean {@code [3]}
 * @param deviation {@code [3]}, 0 or more
 */
public record DensityStatistics(double[] mean, double[] deviation) {

    static final int CHANNELS = RgbImage.CHANNELS;

    static final int LEVELS = 256;

    private static final int BYTE = 0xff;

    /** @return of all pixels of one image */
    public static DensityStatistics of(final RgbImage image) {
        final var sum = new Sum();
        sum.add(image);
        return sum.statistics();
    }

    /** @return optical density of a grey level */
    static double density(final int level) {
        return -Math.log(Math.max(1, level) / (double)LEVELS);
    }

    /** Gathers the pixels of several regions, exactly: the order does not matter. */
    public static final class Sum {

        private final long[][] counts = new long[CHANNELS][LEVELS];

        private long pixels;

        /** @param region whose pixels are added */
        public void add(final RgbImage region) {
            final byte[] rgb = region.rgb();
            for (int i = 0; i < rgb.length; i += CHANNELS) {
                for (int c = 0; c < CHANNELS; c++) {
                    counts[c][rgb[i + c] & BYTE]++;
                }
            }
            pixels += rgb.length / CHANNELS;
        }

        /** @return pixels added so far */
        public long pixels() {
            return pixels;
        }

        /** @throws IllegalStateException if nothing was added */
        public DensityStatistics statistics() {
            if (pixels == 0) {
                throw new IllegalStateException("Statistics need at least one pixel.");
            }
            final double[] mean = new double[CHANNELS];
            final double[] deviation = new double[CHANNELS];
            for (int c = 0; c < CHANNELS; c++) {
                double sum = 0;
                double squares = 0;
                for (int level = 0; level < LEVELS; level++) {
                    final double density = density(level);
                    sum += counts[c][level] * density;
                    squares += counts[c][level] * density * density;
                }
                mean[c] = sum / pixels;
                deviation[c] = Math.sqrt(Math.max(0, squares / pixels - mean[c] * mean[c]));
            }
            return new DensityStatistics(mean, deviation);
        }
    }
}
