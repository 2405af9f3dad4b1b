package org.hydramix.engine.source;

/** How images are cut into tiles. */
public enum TileMode {
        /** One patch around each annotated cell. */
        PATCH_AT_CELLS,
        /** A regular grid of patches over tissue, all unlabelled. */
        GRID,
        /** Each image as one tile, unlabelled. */
        WHOLE_IMAGE,
        /** Each image with annotations as one tile with all its cells, the others as unlabelled tiles. */
        ANNOTATED_IMAGE
}
