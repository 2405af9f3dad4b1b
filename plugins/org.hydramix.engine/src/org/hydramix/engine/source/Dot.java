package org.hydramix.engine.source;

import org.hydramix.engine.tile.Centroid;

/**
 * A row of an annotation table that makes sense by itself.
 *
 * @param row as a spreadsheet counts
 * @param image as the table names it
 * @param centroid in px of the image
 * @param className of the cell
 */
record Dot(long row, String image, Centroid centroid, String className) {
}
