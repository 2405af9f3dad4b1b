package org.hydramix.engine.source;

/** What the unlabelled tiles are when patches are cut at cells. */
public enum UnlabelledTiles {
        /** Patches at the annotated cells that were not drawn, their label dropped: the protocol of the paper. */
        REMAINING_CELLS,
        /** A regular grid of patches over the tissue of the same images. */
        GRID,
        /** None. */
        NONE
}
