package org.hydramix.engine.data;

import java.util.List;

/**
 * What a Learner trains on.
 *
 * @param classNames in the order of the distributions; the class named
 *            {@link org.hydramix.engine.tile.DotLabel#BACKGROUND} means a patch without a cell
 * @param micronsPerPixel of all patches, in µm/px; NaN if unknown
 * @param labelled patches with labels; may be empty until labelled tiles are added
 * @param unlabelled patches without labels; distributions and centroids hold a model's guess if one was made
 * @param recipe how training guesses, sharpens and mixes
 */
public record TrainingSet(List<String> classNames, double micronsPerPixel, PatchSet labelled, PatchSet unlabelled,
    Recipe recipe) {

    /** @throws IllegalArgumentException if labelled and unlabelled patches differ in size or classes */
    public TrainingSet {
        classNames = List.copyOf(classNames);
        if (labelled.size() != unlabelled.size()) {
            throw new IllegalArgumentException("The labelled patches are " + labelled.size()
                + " px and the unlabelled ones " + unlabelled.size() + " px; read both with the same patch size.");
        }
        if (labelled.classes() != classNames.size() || unlabelled.classes() != classNames.size()) {
            throw new IllegalArgumentException("The patches do not have " + classNames.size() + " classes.");
        }
    }

    /** @return side of a patch in px */
    public int patchSize() {
        return labelled.size();
    }
}
