package org.hydramix.engine.predict;

import java.util.List;

/**
 * What a network sees in patches: the numbers that its class head reads, averaged over all views of a patch. Patches that look alike
 * to the network have features that are near each other, and far more is in them than in the answer.
 *
 * @param width features of a patch
 * @param values {@code [count, width]} as bfloat16, the upper half of a float32, rounded: half the memory, and exact to 0.4 %
 */
public record Features(int width, short[] values) {

    /** Bits of a float32 that are not kept. */
    private static final int DROPPED = 16;

    /** Half of the last bit that is kept. */
    private static final int HALF = 1 << DROPPED - 1;

    /**
     * @param parts of the same network, one after the other
     * @return the features of all patches
     */
    public static Features join(final List<Features> parts) {
        final int width = parts.isEmpty() ? 0 : parts.get(0).width;
        final short[] values = new short[parts.stream().mapToInt(part -> part.values.length).reduce(0, Math::addExact)];
        int at = 0;
        for (final Features part : parts) {
            System.arraycopy(part.values, 0, values, at, part.values.length);
            at += part.values.length;
        }
        return new Features(width, values);
    }

    /** @return features of a patch, at the precision of bfloat16 */
    public float[] of(final int patch) {
        final float[] features = new float[width];
        for (int i = 0; i < width; i++) {
            features[i] = Float.intBitsToFloat(values[patch * width + i] << DROPPED);
        }
        return features;
    }

    /** @return number of patches */
    public int count() {
        return width == 0 ? 0 : values.length / width;
    }

    static short halved(final float value) {
        return (short)((Float.floatToRawIntBits(value) + HALF) >>> DROPPED);
    }
}
