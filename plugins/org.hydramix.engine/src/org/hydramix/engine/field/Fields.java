package org.hydramix.engine.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.ClassNames;
import org.hydramix.engine.tile.DotLabel;

/** Annotated images to fields. */
public final class Fields {

    private Fields() {
    }

    /** @return the classes of all cells, sorted, and the background, last */
    public static List<String> classNames(final Collection<AnnotatedTile> images) {
        final Set<String> names = new HashSet<>(Set.of(DotLabel.BACKGROUND));
        images.forEach(image -> image.cells().forEach(cell -> names.add(cell.className())));
        return ClassNames.ordered(names);
    }

    /**
     * @param images in any order
     * @param classNames in the order of the indices; the background is the last
     * @return the same images, in the same order
     * @throws EngineException if a cell is of a class that is not among them
     */
    public static List<Field> of(final Collection<AnnotatedTile> images, final List<String> classNames)
        throws EngineException {
        final List<Field> fields = new ArrayList<>();
        for (final AnnotatedTile image : images) {
            final List<Field.Cell> cells = new ArrayList<>();
            for (final DotLabel cell : image.cells()) {
                final int cls = classNames.indexOf(cell.className());
                if (cls < 0 || cls == classNames.size() - 1) {
                    throw new EngineException("The image " + image.tile().sourceOrName() + " has a cell of the class '"
                        + cell.className() + "', which is none of: "
                        + String.join(", ", classNames.subList(0, classNames.size() - 1))
                        + ". Correct the class or leave the image out.");
                }
                cells.add(new Field.Cell(cell.centroid().orElseThrow(), cls));
            }
            fields.add(new Field(image.tile().sourceOrName(), image.tile().image(), cells));
        }
        return fields;
    }
}
