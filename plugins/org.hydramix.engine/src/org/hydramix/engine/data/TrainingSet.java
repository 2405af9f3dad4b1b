package org.hydramix.engine.data;

import java.util.List;
import java.util.Objects;

import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;

/**
 * What a Learner trains on.
 *
 * @param classNames in the order of the distributions; the class named
 *            {@link DotLabel#BACKGROUND} means a patch without a cell
 * @param micronsPerPixel of all patches, in µm/px; NaN if unknown
 * @param labelled patches with labels; may be empty until labelled tiles are added
 * @param unlabelled patches without labels; distributions and centroids hold a model's guess if one was made
 * @param recipe how training guesses, sharpens and mixes
 * @param colours of all patches
 */
public record TrainingSet(List<String> classNames, double micronsPerPixel, PatchSet labelled, PatchSet unlabelled,
    Recipe recipe, Colours colours) {

    /** @throws IllegalArgumentException if labelled and unlabelled patches differ in size or classes */
    public TrainingSet {
        classNames = List.copyOf(classNames);
        Objects.requireNonNull(colours);
        if (labelled.size() != unlabelled.size()) {
            throw new IllegalArgumentException("The labelled patches are " + labelled.size()
                + " px and the unlabelled ones " + unlabelled.size() + " px; read both with the same patch size.");
        }
        if (labelled.classes() != classNames.size() || unlabelled.classes() != classNames.size()) {
            throw new IllegalArgumentException("The patches do not have " + classNames.size() + " classes.");
        }
    }

    /** Patches in the colours of their scans. */
    public TrainingSet(final List<String> classNames, final double micronsPerPixel, final PatchSet labelled,
        final PatchSet unlabelled, final Recipe recipe) {
        this(classNames, micronsPerPixel, labelled, unlabelled, recipe, Colours.AS_SCANNED);
    }

    /** @return the same, saying that the colours of the patches are others */
    public TrainingSet withColours(final Colours other) {
        return new TrainingSet(classNames, micronsPerPixel, labelled, unlabelled, recipe, other);
    }

    /** @return whether there are patches without a cell near their middle, so that cells can be told from background */
    public boolean hasBackground() {
        return classNames.contains(DotLabel.BACKGROUND);
    }

    /** @return side of a patch in px */
    public int patchSize() {
        return labelled.size();
    }
}
