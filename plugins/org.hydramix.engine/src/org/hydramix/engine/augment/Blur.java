package org.hydramix.engine.augment;

import java.util.Arrays;

/** A Gaussian blur, rows then columns, the border pixel repeated outside the patch. */
final class Blur {

    /** Below this standard deviation the neighbours weigh less than a grey level: nothing to do. */
    private static final double SMALLEST_SIGMA = 0.2;

    /** The kernel ends here, in standard deviations; what is left out is under 1.3 % and is normalised away. */
    private static final double REACH = 2.5;

    private static final int CHANNELS = 3;

    private static final int BYTE = 0xff;

    private final int size;

    private final float[] kernel;

    /**
     * @param size side of the patch in px
     * @param sigma standard deviation in px; 0 for no blur
     */
    Blur(final int size, final double sigma) {
        this.size = size;
        kernel = sigma < SMALLEST_SIGMA ? new float[0] : kernel(sigma);
    }

    /** Inner loops run along memory, so that the compiler can do several values at once. */
    void apply(final byte[] rgb, final int offset) {
        if (kernel.length == 0) {
            return;
        }
        final int reach = kernel.length / 2;
        final int stride = size * CHANNELS;
        // The rows, and the first and the last of them repeated above and below.
        final float[] rows = new float[(size + 2 * reach) * stride];
        final float[] line = new float[stride + 2 * reach * CHANNELS];
        for (int y = 0; y < size; y++) {
            final int row = offset + y * stride;
            for (int i = 0; i < stride; i++) {
                line[reach * CHANNELS + i] = rgb[row + i] & BYTE;
            }
            repeatEnds(line, reach * CHANNELS, CHANNELS);
            weigh(line, 0, CHANNELS, rows, (reach + y) * stride, stride);
        }
        repeatEnds(rows, reach * stride, stride);
        final float[] sums = new float[stride];
        for (int y = 0; y < size; y++) {
            Arrays.fill(sums, 0);
            weigh(rows, y * stride, stride, sums, 0, stride);
            final int row = offset + y * stride;
            for (int i = 0; i < stride; i++) {
                // the weights sum to 1, so the result needs no clamp beyond rounding
                rgb[row + i] = (byte)Math.min(BYTE, (int)(sums[i] + 0.5f));
            }
        }
    }

    /** Fills the margin at both ends with the outermost pixel or row. */
    private static void repeatEnds(final float[] values, final int margin, final int unit) {
        for (int i = 0; i < margin; i++) {
            values[i] = values[margin + i % unit];
            values[values.length - margin + i] = values[values.length - margin - unit + i % unit];
        }
    }

    /** Weighs neighbours that lie {@code step} values apart. */
    private void weigh(final float[] from, final int start, final int step, final float[] to, final int first,
        final int count) {
        for (int k = 0; k < kernel.length; k++) {
            add(kernel[k], from, start + k * step, to, first, count);
        }
    }

    private static void add(final float weight, final float[] from, final int start, final float[] to, final int first,
        final int count) {
        for (int i = 0; i < count; i++) {
            to[first + i] += weight * from[start + i];
        }
    }

    private static float[] kernel(final double sigma) {
        final int reach = (int)Math.ceil(REACH * sigma);
        final double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += weights[i + reach];
        }
        final float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float)(weights[i] / sum);
        }
        return kernel;
    }
}
