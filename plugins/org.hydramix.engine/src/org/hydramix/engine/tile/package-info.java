/** Tiles: RGB pixels, where they come from, and the dot that a pathologist set on a cell. */
package org.hydramix.engine.tile;
