package org.hydramix.benchmarks.quality;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.random.SeededRandom;

/** Wrong labels on purpose. */
final class LabelNoise {

    /** Keeps these random numbers apart from those of training. */
    private static final long STREAM = 0x4E6F697365L;

    private LabelNoise() {
    }

    /**
     * Gives a share of the patches, drawn at random, another class, drawn evenly from the others. With the same seed the
     * patches of a smaller share are among those of a larger one.
     *
     * @param patches one-hot labels
     * @param share of wrong labels, {@code [0, 1]}; rounded to whole patches
     * @param seed of the draw
     * @return the same pixels and centroids with other labels
     */
    static PatchSet flip(final PatchSet patches, final double share, final long seed) {
        final int classes = patches.classes();
        final float[] distributions = patches.distributions().clone();
        final int[] order = SeededRandom.of(seed, STREAM).permutation(patches.count());
        final long wrong = Math.round(share * patches.count());
        for (int i = 0; i < wrong; i++) {
            final int from = order[i] * classes;
            int given = 0;
            while (distributions[from + given] != 1) {
                given++;
            }
            final int other = SeededRandom.of(seed, STREAM, order[i]).nextInt(classes - 1);
            distributions[from + given] = 0;
            distributions[from + (other < given ? other : other + 1)] = 1;
        }
        return patches.withLabels(classes, distributions, patches.centroids());
    }
}
