package org.hydramix.engine.field;

import java.util.List;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;

/**
 * What a detector trains on.
 *
 * @param classNames the last is {@link DotLabel#BACKGROUND}
 * @param micronsPerPixel of all images, in µm/px; NaN if unknown
 * @param labelled completely annotated images
 * @param unlabelled images without annotation
 * @param recipe how training guesses, sharpens and mixes
 * @param colours of all images
 */
public record FieldSet(List<String> classNames, double micronsPerPixel, List<Field> labelled, List<RgbImage> unlabelled,
    Recipe recipe, Colours colours) {

    /** @throws IllegalArgumentException if the background is not the last class */
    public FieldSet {
        classNames = List.copyOf(classNames);
        labelled = List.copyOf(labelled);
        unlabelled = List.copyOf(unlabelled);
        if (classNames.size() < 2 || classNames.indexOf(DotLabel.BACKGROUND) != classNames.size() - 1) {
            throw new IllegalArgumentException(
                "The classes must end with '" + DotLabel.BACKGROUND + "', unlike " + classNames + ".");
        }
    }

    /** @return the same with each image's stain brought to the reference */
    public FieldSet normalised() {
        return colours == Colours.NORMALISED ? this : new FieldSet(classNames, micronsPerPixel,
            labelled.stream().map(
                field -> new Field(field.name(), StainNormaliser.normalise(field.image()), field.cells())).toList(),
            unlabelled.stream().map(StainNormaliser::normalise).toList(), recipe, Colours.NORMALISED);
    }

    /** @return index of the class of places without a cell */
    int background() {
        return classNames.size() - 1;
    }
}
