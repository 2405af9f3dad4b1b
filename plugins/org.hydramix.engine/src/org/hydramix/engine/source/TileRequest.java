package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.stain.StainNormalisation;

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
 * @param stain what is done to the colours of each image before it is cut
 */
public record TileRequest(ImagePlace images, Optional<Path> annotationTable, DotColumns columns, TileMode mode,
    PatchCut cut, CellChoice cells, Grid grid, BackgroundTiles background, OptionalDouble micronsPerPixel, long seed,
    StainNormalisation stain) {

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
        Objects.requireNonNull(stain);
        if (micronsPerPixel.isPresent()
            && !(micronsPerPixel.getAsDouble() > 0 && micronsPerPixel.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The resolution must be more than 0 µm/px, not " + micronsPerPixel.getAsDouble() + ".");
        }
    }

    /** Colours stay as they are. */
    public TileRequest(final ImagePlace images, final Optional<Path> annotationTable, final DotColumns columns,
        final TileMode mode, final PatchCut cut, final CellChoice cells, final Grid grid,
        final BackgroundTiles background, final OptionalDouble micronsPerPixel, final long seed) {
        this(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel, seed,
            StainNormalisation.NONE);
    }

    /** @return the same with another treatment of colours */
    public TileRequest withStain(final StainNormalisation other) {
        return new TileRequest(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel, seed,
            other);
    }
}
