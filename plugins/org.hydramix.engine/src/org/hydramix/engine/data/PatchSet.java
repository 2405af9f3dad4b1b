package org.hydramix.engine.data;

/**
 * Square patches of one size, packed.
 *
 * @param size side of a patch in px
 * @param classes length of a class distribution; 0 before the classes are known (unlabelled patches alone)
 * @param rgb {@code [count, size, size, 3]}, uint8
 * @param distributions {@code [count, classes]}, each row sums to 1: one-hot for a label, softer for a guess; all zero
 *            where nothing is known
 * @param centroids {@code [count, 2]}, x then y as fractions of the patch in {@code [0, 1]}; NaN where there is none
 *            (background, unlabelled)
 */
public record PatchSet(int size, int classes, byte[] rgb, float[] distributions, float[] centroids) {

    /** @throws IllegalArgumentException if the arrays do not belong together */
    public PatchSet {
        final int bytes = size * size * 3;
        final int count = bytes == 0 ? 0 : rgb.length / bytes;
        if (size < 1 || classes < 0 || rgb.length != count * bytes || distributions.length != count * classes
            || centroids.length != count * 2) {
            throw new IllegalArgumentException("Patches of " + size + " px and " + classes + " classes do not fit "
                + rgb.length + " bytes, " + distributions.length + " probabilities and " + centroids.length
                + " coordinates.");
        }
    }

    /** @return an empty set */
    public static PatchSet empty(final int size, final int classes) {
        return new PatchSet(size, classes, new byte[0], new float[0], new float[0]);
    }

    /** @return the number of patches */
    public int count() {
        return rgb.length / patchBytes();
    }

    /** @return bytes of one patch: {@code size × size × 3} */
    public int patchBytes() {
        return size * size * 3;
    }
}
