package org.hydramix.engine.source;

import org.hydramix.engine.tile.Centroid;

/**
 * An annotated cell that makes sense by itself.
 *
 * @param file table or GeoJSON that it comes from
 * @param row in the table as a spreadsheet counts; of GeoJSON the number of the feature
 * @param key decides on what is random about the cell; different for all cells of a request
 * @param image as the table names it
 * @param centroid in px of the image as stored
 * @param className of the cell
 */
record Dot(String file, long row, long key, String image, Centroid centroid, String className) {
}
