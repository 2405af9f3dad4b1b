package org.hydramix.engine.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network sees in patches: the numbers that its class head reads, averaged over all views of a patch. Patches that look alike
 * to the network have features that are near each other, and far more is in them than in the answer.
 */
public final class Features {

    /** Bits of a float32 that are not kept. */
    private static final int DROPPED = 16;

    /** Half of the last bit that is kept. */
    private static final int HALF = 1 << DROPPED - 1;

    private final int width;

    /** None of them empty; those of many patches are too long for one array, and for a copy beside them. */
    private final List<short[]> parts;

    /** First patch of each part. */
    private final int[] first;

    private final int count;

    /**
     * @param width features of a patch
     * @param values {@code [count, width]} as bfloat16, the upper half of a float32, rounded: half the memory, and exact to 0.4 %
     */
    public Features(final int width, final short[] values) {
        this(width, List.of(values));
    }

    private Features(final int width, final List<short[]> all) {
        this.width = width;
        parts = all.stream().filter(part -> part.length > 0).toList();
        first = new int[parts.size()];
        int patches = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = patches;
            patches += parts.get(i).length / width;
        }
        count = patches;
    }

    /**
     * @param parts of the same network, one after the other; they are shared, not copied
     * @return the features of all patches
     */
    public static Features join(final List<Features> parts) {
        final List<short[]> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.parts));
        return new Features(parts.isEmpty() ? 0 : parts.get(0).width, all);
    }

    /** @return features of a patch, at the precision of bfloat16 */
    public float[] of(final int patch) {
        final int found = Arrays.binarySearch(first, patch);
        final int part = found >= 0 ? found : -found - 2;
        final short[] values = parts.get(part);
        final int from = (patch - first[part]) * width;
        final float[] features = new float[width];
        for (int i = 0; i < width; i++) {
            features[i] = Float.intBitsToFloat(values[from + i] << DROPPED);
        }
        return features;
    }

    /** @return features of a patch */
    public int width() {
        return width;
    }

    /** @return number of patches */
    public int count() {
        return count;
    }

    static short halved(final float value) {
        return (short)((Float.floatToRawIntBits(value) + HALF) >>> DROPPED);
    }
}
