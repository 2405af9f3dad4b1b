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
 * @param places where the patches lie; {@link Places#UNKNOWN} or one a patch
 */
public record PatchSet(int size, int classes, byte[] rgb, float[] distributions, float[] centroids, Places places) {

    /** The bytes of a patch fit into an int. */
    private static final int LARGEST_SIZE = 1 << 14;

    /** @throws IllegalArgumentException if the arrays do not belong together */
    public PatchSet {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("The side of a patch must be from 1 to " + LARGEST_SIZE + " px, not " + size + ".");
        }
        final int bytes = size * size * 3;
        final int count = rgb.length / bytes;
        if (classes < 0 || rgb.length != count * bytes || distributions.length != count * classes
            || centroids.length != count * 2) {
            throw new IllegalArgumentException("Patches of " + size + " px and " + classes + " classes do not fit "
                + rgb.length + " bytes, " + distributions.length + " probabilities and " + centroids.length
                + " coordinates.");
        }
        if (places.count() != 0 && places.count() != count) {
            throw new IllegalArgumentException(places.count() + " places are not those of " + count + " patches.");
        }
    }

    /** Patches of which nobody knows where they lie. */
    public PatchSet(final int size, final int classes, final byte[] rgb, final float[] distributions,
        final float[] centroids) {
        this(size, classes, rgb, distributions, centroids, Places.UNKNOWN);
    }

    /** @return the same pixels and places with other labels; lengths as in {@link PatchSet} */
    public PatchSet withLabels(final int otherClasses, final float[] otherDistributions, final float[] otherCentroids) {
        return new PatchSet(size, otherClasses, rgb, otherDistributions, otherCentroids, places);
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
