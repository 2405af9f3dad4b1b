package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that the tile reader is told.
 *
 * @param images which images
 * @param annotationTable table of dots; empty for {@code annotations.csv} in the folder
 * @param columns of the annotation table
 * @param mode how images are cut
 * @param cut of patches; not used for whole images
 * @param cells which cells keep their label; used at cells only
 * @param grid used for a grid only
 * @param background patches without a cell; used at cells only
 * @param micronsPerPixel of all images, in µm/px; empty for what the table of images says, if anything
 * @param seed of every random choice
 */
public record TileRequest(ImagePlace images, Optional<Path> annotationTable, DotColumns columns, TileMode mode,
    PatchCut cut, CellChoice cells, Grid grid, BackgroundTiles background, OptionalDouble micronsPerPixel, long seed) {

    /** @throws IllegalArgumentException if the resolution is not positive, with a message for the user */
    public TileRequest {
        Objects.requireNonNull(images);
        Objects.requireNonNull(annotationTable);
        Objects.requireNonNull(columns);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(cut);
        Objects.requireNonNull(cells);
        Objects.requireNonNull(grid);
        Objects.requireNonNull(background);
        if (micronsPerPixel.isPresent()
            && !(micronsPerPixel.getAsDouble() > 0 && micronsPerPixel.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The resolution must be more than 0 µm/px, not " + micronsPerPixel.getAsDouble() + ".");
        }
    }
}
