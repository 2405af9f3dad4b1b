package org.hydramix.nodes.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.field.Fields;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.port.TrainingContent;

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
        if (prepared.isPresent()) {
            final boolean none = prepared.get().unlabelled().count() == 0;
            requireSameStain(prepared.get().colours(), colours, none);
            requireSameResolution(prepared.get().micronsPerPixel(), resolution, none);
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

    /**
     * @param annotated images with all their cells, at least one
     * @param prepared what the Pseudo-Labeler gave; empty to train on annotated images only
     * @param temperature T of the sharpening
     * @param mixupAlpha α of MixUp
     * @return the complete set
     * @throws EngineException if the two do not fit together
     * @throws IllegalArgumentException if temperature or alpha are outside their range
     */
    static FieldSet ofImages(final List<AnnotatedTile> annotated, final Optional<TrainingContent> prepared,
        final double temperature, final double mixupAlpha) throws EngineException {
        final List<Tile> tiles = annotated.stream().map(AnnotatedTile::tile).toList();
        if (tiles.isEmpty()) {
            throw new EngineException("There are no annotated images. Check the tile reader's settings and its skipped"
                + " files.");
        }
        final Recipe base = prepared.map(TrainingContent::recipe).orElse(Recipe.DEFAULT);
        final Recipe recipe = new Recipe(base.copies(), base.augmentation(), temperature, mixupAlpha);
        final Colours colours = TilePacker.colours(tiles);
        final double resolution = TilePacker.micronsPerPixel(tiles);
        final List<RgbImage> unlabelled = prepared.isPresent() ? images(prepared.get(), colours) : List.of();
        requireSameResolution(prepared.map(TrainingContent::micronsPerPixel).orElse(Double.NaN), resolution,
            unlabelled.isEmpty());
        final List<String> classNames = Fields.classNames(annotated);
        if (classNames.size() < 2) {
            throw new EngineException("There is no annotated cell in the images. Add annotations.");
        }
        return new FieldSet(classNames, resolution, Fields.of(annotated, classNames), unlabelled, recipe, colours);
    }

    private static List<RgbImage> images(final TrainingContent prepared, final Colours colours)
        throws EngineException {
        if (prepared instanceof TrainingContent.Images images) {
            requireSameStain(images.set().colours(), colours, images.set().unlabelled().isEmpty());
            return images.set().unlabelled();
        }
        final TrainingSet set = ((TrainingContent.Tiles)prepared).set();
        if (set.unlabelled().count() > 0 && set.patchSize() < FieldSettings.DEFAULT.cropSize()) {
            throw new EngineException("The labelled rows are whole images with all their cells, but the unlabelled ones"
                + " are tiles of " + set.patchSize() + " px. Read the unlabelled images as whole images, too.");
        }
        // whole images that are small and of one size are as good as tiles
        requireSameStain(set.colours(), colours, set.unlabelled().count() == 0);
        final List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < set.unlabelled().count(); i++) {
            final int bytes = set.unlabelled().patchBytes();
            images.add(new RgbImage(set.patchSize(), set.patchSize(),
                Arrays.copyOfRange(set.unlabelled().rgb(), i * bytes, (i + 1) * bytes)));
        }
        return images;
    }

    private static void requireSameStain(final Colours unlabelled, final Colours labelled, final boolean none)
        throws EngineException {
        if (!none && unlabelled != labelled) {
            throw new EngineException("The stain of the labelled and of the unlabelled tiles was treated differently."
                + " Read both with the same setting for stain.");
        }
    }

    private static void requireSameResolution(final double unlabelled, final double labelled, final boolean none)
        throws EngineException {
        if (!none && TilePacker.differ(unlabelled, labelled)) {
            throw new EngineException(String.format(Locale.ROOT, "The labelled tiles have %.3g µm/px and the unlabelled"
                + " ones %.3g µm/px. Read both with the same resolution of the tiles.", labelled, unlabelled));
        }
    }

    /** @return the tiles that the Pseudo-Labeler gave, if it gave any */
    static Optional<TrainingSet> tiles(final Optional<TrainingContent> prepared) throws EngineException {
        if (prepared.isPresent() && prepared.get() instanceof TrainingContent.Images) {
            throw new EngineException("The labelled rows are tiles with one cell each, but the unlabelled ones are whole"
                + " images. Read the labelled images as whole images with all their cells, or the unlabelled ones as"
                + " tiles. Tiles of more than " + NetworkSpec.LARGEST_PATCH + " px count as whole images, too: read them with a"
                + " patch size of at most " + NetworkSpec.LARGEST_PATCH + " px.");
        }
        return prepared.map(TrainingContent.Tiles.class::cast).map(TrainingContent.Tiles::set);
    }

    /** Room for guesses that are made in training. */
    private static PatchSet withoutGuess(final PatchSet patches, final int classes) {
        return patches.withLabels(classes, new float[patches.count() * classes], patches.centroids());
    }
}
