/** The Tile Reader node: images and dots to tables of tiles. */
package org.hydramix.nodes.reader;
