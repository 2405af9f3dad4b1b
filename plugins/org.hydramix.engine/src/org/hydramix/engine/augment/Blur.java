package org.hydramix.engine.augment;

import java.util.Arrays;

/** A Gaussian blur, rows then columns, the border pixel repeated outside the patch. */
final class Blur {

    /** Below this standard deviation the neighbours weigh less than a grey level: nothing to do. */
    private static final double SMALLEST_SIGMA = 0.2;

    /** The kernel ends here, in standard deviations; what is left out is under 1.3 % and is normalised away. */
    private static final double REACH = 2.5;

    private static final int CHANNELS = 3;

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

    void apply(final byte[] rgb, final int offset) {
        if (kernel.length == 0) {
            return;
        }
        final int reach = kernel.length / 2;
        final int stride = size * CHANNELS;
        final float[] rows = new float[size * stride];
        final float[] line = new float[size + 2 * reach];
        for (int i = 0; i < stride; i++) {
            // row i / 3, channel i % 3
            final int start = i / CHANNELS * stride + i % CHANNELS;
            for (int x = 0; x < size; x++) {
                line[reach + x] = rgb[offset + start + x * CHANNELS] & 0xff;
            }
            repeatBorder(line, reach);
            for (int x = 0; x < size; x++) {
                rows[start + x * CHANNELS] = weighted(line, x);
            }
        }
        for (int start = 0; start < stride; start++) {
            for (int y = 0; y < size; y++) {
                line[reach + y] = rows[start + y * stride];
            }
            repeatBorder(line, reach);
            for (int y = 0; y < size; y++) {
                // the weights sum to 1, so the result needs no clamp beyond rounding
                rgb[offset + start + y * stride] = (byte)Math.min(255, (int)(weighted(line, y) + 0.5f));
            }
        }
    }

    private static void repeatBorder(final float[] line, final int reach) {
        Arrays.fill(line, 0, reach, line[reach]);
        Arrays.fill(line, line.length - reach, line.length, line[line.length - reach - 1]);
    }

    private float weighted(final float[] line, final int first) {
        float sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            sum += kernel[k] * line[first + k];
        }
        return sum;
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
