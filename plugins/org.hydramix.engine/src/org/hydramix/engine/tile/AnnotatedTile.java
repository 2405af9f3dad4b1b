package org.hydramix.engine.tile;

import java.util.List;
import java.util.Objects;

/**
 * A whole image with all its cells: where there is no dot, there is no cell.
 *
 * @param tile the pixels and where they come from; without a label of its own
 * @param cells of the image, each with its centroid in px of the tile
 */
public record AnnotatedTile(Tile tile, List<DotLabel> cells) {

    /** @throws IllegalArgumentException if a cell has no centroid */
    public AnnotatedTile {
        Objects.requireNonNull(tile);
        cells = List.copyOf(cells);
        if (cells.stream().anyMatch(cell -> cell.centroid().isEmpty())) {
            throw new IllegalArgumentException("A cell of an image must be somewhere in it.");
        }
    }
}
