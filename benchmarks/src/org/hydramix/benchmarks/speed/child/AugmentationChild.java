package org.hydramix.benchmarks.speed.child;

import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.random.SeededRandom;

/** Draws and applies the default augmentation on one thread, as batches are made. */
public final class AugmentationChild {

    /** Patches of a repetition. */
    public static final int PATCHES = 512;

    private AugmentationChild() {
    }

    /** @param args patch size */
    public static void main(final String... args) throws Exception {
        final PatchSet patches = RandomPatches.labelled(PATCHES, Integer.parseInt(args[0]));
        final var augmenter = new Augmenter(Recipe.DEFAULT.augmentation(), patches.size());
        final var rng = SeededRandom.of(1);
        final byte[] out = new byte[patches.rgb().length];
        new Rounds().serve(() -> {
            for (int i = 0; i < PATCHES; i++) {
                augmenter.draw(rng).apply(patches.rgb(), i * patches.patchBytes(), out, i * patches.patchBytes());
            }
        });
    }
}
