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
 * @param classNames the last is {@link DotLabel#BACKGROUND}; empty as long as there is no annotated image
 * @param micronsPerPixel of all images, in µm/px; NaN if unknown
 * @param labelled completely annotated images
 * @param unlabelled images without annotation
 * @param recipe how training guesses, sharpens and mixes
 * @param colours of all images
 */
public record FieldSet(List<String> classNames, double micronsPerPixel, List<Field> labelled, List<RgbImage> unlabelled,
    Recipe recipe, Colours colours) {

    /** @throws IllegalArgumentException if the background is not the last class, or a cell is of no class */
    public FieldSet {
        classNames = List.copyOf(classNames);
        labelled = List.copyOf(labelled);
        unlabelled = List.copyOf(unlabelled);
        final boolean none = classNames.isEmpty() && labelled.isEmpty();
        if (!none && (classNames.size() < 2 || classNames.indexOf(DotLabel.BACKGROUND) != classNames.size() - 1)) {
            throw new IllegalArgumentException(
                "The classes must end with '" + DotLabel.BACKGROUND + "', unlike " + classNames + ".");
        }
        final int cellClasses = classNames.size() - 1;
        if (labelled.stream().flatMap(field -> field.cells().stream())
            .anyMatch(cell -> cell.cls() < 0 || cell.cls() >= cellClasses)) {
            throw new IllegalArgumentException("A cell is of none of the classes " + classNames + ".");
        }
    }

    /** @return the same with each image's stain brought to the reference */
    public FieldSet normalised() {
        return colours == Colours.NORMALISED ? this : new FieldSet(classNames, micronsPerPixel,
            labelled.stream().map(
                field -> new Field(field.name(), StainNormaliser.normalise(field.image()), field.cells())).toList(),
            unlabelled.stream().map(StainNormaliser::normalise).toList(), recipe, Colours.NORMALISED);
    }

    /** Images without annotation, before there are others. */
    public static FieldSet unlabelled(final double micronsPerPixel, final List<RgbImage> images, final Recipe recipe,
        final Colours colours) {
        return new FieldSet(List.of(), micronsPerPixel, List.of(), images, recipe, colours);
    }

    /** @return number of annotated cells of each class but the background, in the order of the classes */
    public int[] cellsPerClass() {
        final int[] counts = new int[Math.max(0, classNames.size() - 1)];
        labelled.forEach(field -> field.cells().forEach(cell -> counts[cell.cls()]++));
        return counts;
    }

    /** @return index of the class of places without a cell */
    int background() {
        return classNames.size() - 1;
    }
}
