package org.hydramix.nodes.tile;

/**
 * Names of the columns of a table of labelled tiles.
 *
 * @param tile the pixels
 * @param className class of the cell
 * @param x column of the centroid in px of the tile
 * @param y row of the centroid in px of the tile
 */
public record LabelColumns(String tile, String className, String x, String y) {
}
