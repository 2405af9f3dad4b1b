/**
 * What the views of all nodes share: their pages in the bundle's folder {@code views}, the data that pages start with,
 * and the colours of classes.
 *
 * <p>A node puts the data of its view, one JSON object, into a table that KNIME saves with the node, so that the view
 * is there again when the workflow is opened. Data are bounded: a page says of how many rows it shows how many. Images
 * of tiles are PNG in Base64; long lists of numbers are little-endian arrays in Base64.
 */
package org.hydramix.nodes.view;
