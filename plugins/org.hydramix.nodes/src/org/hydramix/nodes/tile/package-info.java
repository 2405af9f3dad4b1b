/** Tiles in KNIME tables: columns, rows to tiles, patches to cells. */
package org.hydramix.nodes.tile;
