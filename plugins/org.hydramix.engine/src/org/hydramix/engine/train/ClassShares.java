package org.hydramix.engine.train;

import org.hydramix.engine.data.PatchSet;

/** How labels spread over classes. */
final class ClassShares {

    private ClassShares() {
    }

    /** @return {@code [classes]}, mean distribution of at least one patch */
    static float[] of(final PatchSet patches) {
        final float[] shares = new float[patches.classes()];
        for (int i = 0; i < patches.distributions().length; i++) {
            shares[i % shares.length] += patches.distributions()[i] / patches.count();
        }
        return shares;
    }
}
