package org.hydramix.engine.field;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.mix.MixPlan;

/**
 * The crops of one step and all its random choices, made ahead of the step.
 *
 * @param labelled number of labelled crops
 * @param rgb {@code [labelled + copies · unlabelled, size, size, 3]} uint8, augmented: labelled crops, then the first copy
 *            of all unlabelled ones, then the second…
 * @param labels of the windows of the labelled crops
 * @param augmentations {@code [copies][unlabelled]}; no copies when supervised
 * @param plan whom to mix with, over all crops
 * @param order in which the crops go through the network
 */
record FieldBatch(int labelled, byte[] rgb, WindowLabels labels, Augmentation[][] augmentations, MixPlan plan,
    int[] order) {

    int crops() {
        return order.length;
    }

    int copies() {
        return augmentations.length;
    }

    int unlabelled() {
        return copies() == 0 ? 0 : augmentations[0].length;
    }
}
