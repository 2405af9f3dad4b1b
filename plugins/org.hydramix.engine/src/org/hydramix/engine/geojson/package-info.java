/**
 * Cells as GeoJSON (RFC 7946) in the form that QuPath reads and writes.
 *
 * <p>QuPath counts from the upper left corner of the first pixel, this project from its centre: half a pixel is added
 * when a file is written and taken off when it is read.
 */
package org.hydramix.engine.geojson;
