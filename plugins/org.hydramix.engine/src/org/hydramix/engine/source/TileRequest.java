package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.tile.Colours;

/**
 * Everything that the tile reader is told.
 *
 * @param images which images
 * @param annotationTable table of dots, or GeoJSON from QuPath; empty for {@code annotations.csv} in the folder and
 *            GeoJSON files beside the images
 * @param columns of the annotation table
 * @param mode how images are cut
 * @param cut of patches; not used for whole images
 * @param cells which cells keep their label; used at cells only
 * @param grid used for a grid only
 * @param background patches without a cell; used at cells only
 * @param micronsPerPixel of all images, in µm/px; empty for what the table of images says, or else the slide
 * @param seed of every random choice
 * @param colours of the tiles: as scanned, or each image normalised before it is cut
 * @param annotatedImages how many of the images with annotations keep them, drawn by the seed; 0 for all; used for
 *            annotated images only
 * @param tileResolution of the tiles in µm/px, to which images of another resolution are resampled; sizes, offsets and
 *            distances are in px of the tiles; empty to cut images as they are
 */
public record TileRequest(ImagePlace images, Optional<Path> annotationTable, DotColumns columns, TileMode mode,
    PatchCut cut, CellChoice cells, Grid grid, BackgroundTiles background, OptionalDouble micronsPerPixel, long seed,
    int annotatedImages, Colours colours, OptionalDouble tileResolution) {

    /** @throws IllegalArgumentException if a number is outside its range, with a message for the user */
    public TileRequest {
        Objects.requireNonNull(images);
        Objects.requireNonNull(annotationTable);
        Objects.requireNonNull(columns);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(cut);
        Objects.requireNonNull(cells);
        Objects.requireNonNull(grid);
        Objects.requireNonNull(background);
        Objects.requireNonNull(colours);
        Objects.requireNonNull(tileResolution);
        if (annotatedImages < 0) {
            throw new IllegalArgumentException(
                "The number of annotated images must be 0 (all) or more, not " + annotatedImages + ".");
        }
        if (tileResolution.isPresent()
            && !(tileResolution.getAsDouble() > 0 && tileResolution.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The tiles' resolution must be more than 0 µm/px, not " + tileResolution.getAsDouble() + ".");
        }
        if (micronsPerPixel.isPresent()
            && !(micronsPerPixel.getAsDouble() > 0 && micronsPerPixel.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The resolution must be more than 0 µm/px, not " + micronsPerPixel.getAsDouble() + ".");
        }
    }

    /** Colours and resolution stay as they are. */
    public TileRequest(final ImagePlace images, final Optional<Path> annotationTable, final DotColumns columns,
        final TileMode mode, final PatchCut cut, final CellChoice cells, final Grid grid,
        final BackgroundTiles background, final OptionalDouble micronsPerPixel, final long seed) {
        this(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel, seed,
            0, Colours.AS_SCANNED, OptionalDouble.empty());
    }

    /** @return the same with other colours */
    public TileRequest withColours(final Colours other) {
        return new TileRequest(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel,
            seed, annotatedImages, other, tileResolution);
    }

    /**
     * @param wanted resolution of the tiles in µm/px: images of another resolution are resampled
     * @return the same with another resolution
     */
    public TileRequest withTileResolution(final OptionalDouble wanted) {
        return new TileRequest(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel,
            seed, annotatedImages, colours, wanted);
    }

    /** @return the same with another number of annotated images */
    public TileRequest withAnnotatedImages(final int count) {
        return new TileRequest(images, annotationTable, columns, mode, cut, cells, grid, background, micronsPerPixel,
            seed, count, colours, tileResolution);
    }
}
