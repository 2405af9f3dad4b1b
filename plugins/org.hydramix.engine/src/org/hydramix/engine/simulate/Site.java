package org.hydramix.engine.simulate;

import java.util.SplittableRandom;

import org.hydramix.engine.tile.RgbImage;

/** A laboratory with its stain and its scanner: from amounts of stain to pixels, by the law of Lambert and Beer. */
final class Site {

    /** Optical densities of one unit of each stain in red, green and blue (reference of Macenko et al. 2009). */
    private static final double[] HAEMATOXYLIN = {0.5626, 0.7201, 0.4062};

    private static final double[] EOSIN = {0.2159, 0.8012, 0.5581};

    /** Sites differ by about this much in how strongly they stain, as a fraction. */
    private static final double STAIN_VARIATION = 0.4;

    /** And by this much in the hue of a stain, in optical density. */
    private static final double HUE_VARIATION = 0.1;

    /** Scanners soften by up to this many passes, each with a standard deviation of 0.7 px. */
    private static final int SOFTENING = 3;

    private static final double GLASS = 244;

    private static final double SENSOR_NOISE = 3;

    private final double[] haematoxylin;

    private final double[] eosin;

    private final double glass;

    private final int softening;

    Site(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        haematoxylin = vary(HAEMATOXYLIN, random);
        eosin = vary(EOSIN, random);
        glass = GLASS + 4 * (random.nextDouble() * 2 - 1);
        softening = random.nextInt(SOFTENING + 1);
    }

    RgbImage scan(final StainField field, final SplittableRandom random) {
        for (int pass = 0; pass < softening; pass++) {
            field.soften();
        }
        final int size = field.size();
        final byte[] rgb = new byte[size * size * RgbImage.CHANNELS];
        int o = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                final double h = Math.max(0, field.haematoxylinAt(x, y));
                final double e = Math.max(0, field.eosinAt(x, y));
                for (int c = 0; c < RgbImage.CHANNELS; c++) {
                    final double level = glass * Math.exp(-h * haematoxylin[c] - e * eosin[c])
                        + SENSOR_NOISE * random.nextGaussian();
                    rgb[o++] = (byte)Math.round(Math.max(0, Math.min(255, level)));
                }
            }
        }
        return new RgbImage(size, size, rgb);
    }

    private static double[] vary(final double[] stain, final SplittableRandom random) {
        final double strength = 1 + STAIN_VARIATION * (random.nextDouble() * 2 - 1);
        final double[] varied = new double[stain.length];
        for (int c = 0; c < stain.length; c++) {
            varied[c] = Math.max(0.02, stain[c] * strength + HUE_VARIATION * (random.nextDouble() * 2 - 1));
        }
        return varied;
    }
}
