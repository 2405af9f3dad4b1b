package org.hydramix.engine.model;

import java.util.Arrays;
import java.util.List;

import java.util.Objects;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Colours;

/**
 * Brings pixels to mean 0 and deviation 1, channel by channel.
 *
 * @param mean {@code [3]}, of red, green, blue, in {@code [0, 255]}
 * @param deviation {@code [3]}, above 0
 * @param colours that the pixels must have before
 */
public record Normalisation(float[] mean, float[] deviation, Colours colours) {

    private static final int CHANNELS = 3;

    private static final int BYTE = 0xff;

    /** Bytes, of whole pixels: some ms. */
    private static final int ASKED_EVERY = CHANNELS << 20;

    /** Patches of one flat colour are not blown up beyond reason. */
    private static final double SMALLEST_DEVIATION = 1;

    /** @throws IllegalArgumentException if there are not three channels or a deviation is not above 0 */
    public Normalisation {
        Objects.requireNonNull(colours);
        if (mean.length != CHANNELS || deviation.length != CHANNELS) {
            throw new IllegalArgumentException("Normalisation needs a mean and a deviation for red, green and blue.");
        }
        for (final float value : deviation) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("The deviation of a channel must be above 0, not " + value + ".");
            }
        }
    }

    /** Of pixels in the colours of their scan. */
    public Normalisation(final float[] mean, final float[] deviation) {
        this(mean, deviation, Colours.AS_SCANNED);
    }

    /**
     * @param colours of the patches
     * @param monitor asked every few MB
     * @param sets at least one patch in all
     * @return mean and standard deviation of each channel over all pixels
     */
    public static Normalisation of(final Colours colours, final Monitor monitor, final PatchSet... sets)
        throws CancelledException {
        return ofPixels(colours, Arrays.stream(sets).map(PatchSet::rgb).toList(), monitor);
    }

    /**
     * @param colours of the images
     * @param images uint8, red, green and blue in turn; at least one pixel in all
     * @param monitor asked every few MB
     * @return mean and standard deviation of each channel over all pixels
     */
    public static Normalisation ofPixels(final Colours colours, final List<byte[]> images, final Monitor monitor)
        throws CancelledException {
        final long[] sum = new long[CHANNELS];
        final long[] squares = new long[CHANNELS];
        long pixels = 0;
        for (final byte[] rgb : images) {
            for (int i = 0; i < rgb.length; i += CHANNELS) {
                if (i % ASKED_EVERY == 0) {
                    monitor.checkCancelled();
                }
                for (int c = 0; c < CHANNELS; c++) {
                    final long value = rgb[i + c] & BYTE;
                    sum[c] += value;
                    squares[c] += value * value;
                }
            }
            pixels += rgb.length / CHANNELS;
        }
        final float[] mean = new float[CHANNELS];
        final float[] deviation = new float[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            final double m = (double)sum[c] / pixels;
            mean[c] = (float)m;
            deviation[c] = (float)Math.max(SMALLEST_DEVIATION, Math.sqrt((double)squares[c] / pixels - m * m));
        }
        return new Normalisation(mean, deviation, colours);
    }
}
