package org.hydramix.engine.train;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.mix.MixPlan;

/**
 * The pixels of one step and all its random choices, made ahead of the step.
 *
 * @param labelled number of labelled patches
 * @param rgb {@code [labelled + copies · unlabelled, size, size, 3]} uint8, augmented: labelled patches, then the first
 *            copy of all unlabelled ones, then the second…
 * @param moved {@code [copies · unlabelled, size, size, 3]} uint8, the same copies of the unlabelled patches in their own colours and
 *            focus, to be guessed from; empty if guesses look at {@code rgb}
 * @param distributions {@code [labelled, classes]}
 * @param centroids {@code [labelled, 2]}, moved along with the augmentation; NaN where there is none
 * @param drawn {@code [unlabelled]}, which unlabelled patches these are
 * @param augmentations {@code [copies][unlabelled]}, to be undone for guessed centroids; no copies when supervised
 * @param plan whom to mix with, over all rows
 * @param order in which the rows go through the network
 */
record Batch(int labelled, byte[] rgb, byte[] moved, float[] distributions, float[] centroids, int[] drawn,
    Augmentation[][] augmentations, MixPlan plan, int[] order) {

    /** @return rows in all */
    int rows() {
        return order.length;
    }

    /** @return augmented copies of each unlabelled patch */
    int copies() {
        return augmentations.length;
    }

    /** @return unlabelled patches, not counting copies */
    int unlabelled() {
        return copies() == 0 ? 0 : augmentations[0].length;
    }
}
