package org.hydramix.benchmarks.speed.child;

import java.util.List;
import java.util.Random;

import org.hydramix.engine.data.PatchSet;

/** Patches of random pixels: what the network, the loss and the augmentation cost does not depend on what they show. */
public final class RandomPatches {

    /** Names of as many classes as the patches have. */
    public static final List<String> CLASSES = List.of("a", "b", "c");

    private RandomPatches() {
    }

    /**
     * @param count number of patches
     * @param size side in px
     * @return patches with one label and one centroid each
     */
    public static PatchSet labelled(final int count, final int size) {
        final byte[] rgb = new byte[count * size * size * 3];
        final var random = new Random(count);
        random.nextBytes(rgb);
        final float[] labels = new float[count * CLASSES.size()];
        final float[] centroids = new float[count * 2];
        for (int i = 0; i < count; i++) {
            labels[i * CLASSES.size() + i % CLASSES.size()] = 1;
            centroids[i * 2] = random.nextFloat();
            centroids[i * 2 + 1] = random.nextFloat();
        }
        return new PatchSet(size, CLASSES.size(), rgb, labels, centroids);
    }
}
