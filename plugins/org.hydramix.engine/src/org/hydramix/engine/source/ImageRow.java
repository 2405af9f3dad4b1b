package org.hydramix.engine.source;

/**
 * A row of a table of images.
 *
 * @param row as a spreadsheet counts
 * @param split "" if the table has no such column
 * @param micronsPerPixel in µm/px; NaN if unknown
 */
record ImageRow(long row, String split, double micronsPerPixel) {
}
