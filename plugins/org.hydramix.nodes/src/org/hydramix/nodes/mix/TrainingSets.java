package org.hydramix.nodes.mix;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/** Puts labelled and unlabelled tiles together. */
final class TrainingSets {

    private TrainingSets() {
    }

    /**
     * @param labelled tiles with labels, at least one
     * @param prepared the unlabelled tiles; empty to train on labelled ones only
     * @param temperature T of the sharpening
     * @param mixupAlpha α of MixUp
     * @return the complete set; its classes are those of the labelled tiles, and those of the guesses if there are any
     * @throws EngineException if the two do not fit together
     * @throws IllegalArgumentException if temperature or alpha are outside their range
     */
    static TrainingSet of(final List<Tile> labelled, final Optional<TrainingSet> prepared, final double temperature,
        final double mixupAlpha) throws EngineException {
        final Recipe base = prepared.map(TrainingSet::recipe).orElse(Recipe.DEFAULT);
        final Recipe recipe = new Recipe(base.copies(), base.augmentation(), temperature, mixupAlpha);
        final int size = TilePacker.patchSize(labelled);
        final double resolution = TilePacker.micronsPerPixel(labelled);
        final Colours colours = TilePacker.colours(labelled);
        if (prepared.isPresent() && prepared.get().unlabelled().count() > 0 && prepared.get().colours() != colours) {
            throw new EngineException("The stain of the labelled and of the unlabelled tiles was treated differently."
                + " Read both with the same setting for stain.");
        }
        final PatchSet unlabelled = prepared.map(TrainingSet::unlabelled).orElse(PatchSet.empty(size, 0));
        if (unlabelled.size() != size) {
            throw new EngineException("The labelled tiles are " + size + " px and the unlabelled ones "
                + unlabelled.size() + " px. Read both with the same patch size.");
        }
        final boolean guessed = unlabelled.classes() > 0;
        final List<String> classNames =
            guessed ? prepared.get().classNames() : TilePacker.classNames(labelled);
        return new TrainingSet(classNames, resolution, TilePacker.pack(labelled, classNames, size),
            guessed ? unlabelled : withoutGuess(unlabelled, classNames.size()), recipe, colours);
    }

    /** Room for guesses that are made in training. */
    private static PatchSet withoutGuess(final PatchSet patches, final int classes) {
        return patches.withLabels(classes, new float[patches.count() * classes], patches.centroids());
    }
}
