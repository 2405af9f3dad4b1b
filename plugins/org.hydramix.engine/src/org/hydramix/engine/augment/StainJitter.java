package org.hydramix.engine.augment;

/**
 * More or less of each stain, then contrast and brightness. Linear in optical density, so a pixel costs three look-ups,
 * nine multiplications and three look-ups back; no logarithm and no exponential.
 */
final class StainJitter {

    private static final int LEVELS = 256;

    private static final int CHANNELS = 3;

    /**
     * Steps of the table from optical density to grey level. Where the curve is steepest, at white, one step is a
     * quarter of a grey level, so that rounding gives back the level that went in.
     */
    private static final int STEPS_PER_DENSITY = 1024;

    /**
     * The table of contrast and brightness is made for each augmentation and must be short; quarters of a level keep
     * its rounding apart from that of the densities.
     */
    private static final int QUARTERS = 4;

    /** Grey levels move apart from here: the middle of 0 and 255. */
    private static final double CONTRAST_PIVOT = 127.5;

    /** Optical density in table steps of each grey level; level 0 counts as 1 of 256, as its density is infinite. */
    private static final float[] DENSITIES = densities();

    /** Grey level in quarters of each step of optical density. */
    private static final short[] INTENSITIES = intensities();

    private final boolean identity;

    private final float[] map;

    private final float[] shift;

    private final byte[] levels;

    /**
     * @param scales factors of haematoxylin and eosin
     * @param offsets of haematoxylin and eosin in optical density
     * @param contrast factor
     * @param brightness as a fraction of the full range
     */
    StainJitter(final double[] scales, final double[] offsets, final double contrast, final double brightness) {
        identity = scales[0] == 1 && scales[1] == 1 && offsets[0] == 0 && offsets[1] == 0 && contrast == 1
            && brightness == 0;
        map = toFloats(StainMatrix.scaling(scales), 1);
        shift = toFloats(StainMatrix.offset(offsets), STEPS_PER_DENSITY);
        levels = identity ? new byte[0] : levels(contrast, brightness);
    }

    void apply(final byte[] rgb, final int offset, final int pixels) {
        if (identity) {
            return;
        }
        for (int i = offset, end = offset + pixels * CHANNELS; i < end; i += CHANNELS) {
            final float r = DENSITIES[rgb[i] & 0xff];
            final float g = DENSITIES[rgb[i + 1] & 0xff];
            final float b = DENSITIES[rgb[i + 2] & 0xff];
            rgb[i] = level(r * map[0] + g * map[3] + b * map[6] + shift[0]);
            rgb[i + 1] = level(r * map[1] + g * map[4] + b * map[7] + shift[1]);
            rgb[i + 2] = level(r * map[2] + g * map[5] + b * map[8] + shift[2]);
        }
    }

    private byte level(final float density) {
        return levels[INTENSITIES[Math.max(0, Math.min(INTENSITIES.length - 1, (int)(density + 0.5f)))]];
    }

    private static byte[] levels(final double contrast, final double brightness) {
        final byte[] levels = new byte[(LEVELS - 1) * QUARTERS + 1];
        final double factor = contrast / QUARTERS;
        final double term = CONTRAST_PIVOT * (1 - contrast) + brightness * (LEVELS - 1);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte)Math.max(0, Math.min(LEVELS - 1, (int)Math.floor(i * factor + term + 0.5)));
        }
        return levels;
    }

    private static float[] densities() {
        final float[] densities = new float[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            densities[level] = (float)(-Math.log((level + 1.0) / LEVELS) * STEPS_PER_DENSITY);
        }
        return densities;
    }

    private static short[] intensities() {
        final short[] intensities = new short[(int)Math.ceil(Math.log(LEVELS) * STEPS_PER_DENSITY) + 1];
        for (int i = 0; i < intensities.length; i++) {
            final double level = LEVELS * Math.exp(-(double)i / STEPS_PER_DENSITY) - 1;
            intensities[i] = (short)Math.max(0, Math.round(level * QUARTERS));
        }
        return intensities;
    }

    private static float[] toFloats(final double[] values, final double factor) {
        final float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float)(values[i] * factor);
        }
        return floats;
    }
}
