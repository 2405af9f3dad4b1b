package org.hydramix.engine.source;

/** How images are cut into tiles. */
public enum TileMode {
        /** One patch around each annotated cell. */
        PATCH_AT_CELLS,
        /** A regular grid of patches over tissue, all unlabelled. */
        GRID,
        /** Each image as one tile, unlabelled. */
        WHOLE_IMAGE
}
