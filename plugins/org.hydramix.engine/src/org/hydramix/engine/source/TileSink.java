package org.hydramix.engine.source;

import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Tile;

/** Receives what the tile reader finds, while it reads, from one thread. */
public interface TileSink {

    /** @param tile with its label */
    void labelled(Tile tile);

    /** @param tile without a label */
    void unlabelled(Tile tile);

    /** @param image with all its cells; only {@link TileMode#ANNOTATED_IMAGE} finds any */
    default void annotated(final AnnotatedTile image) {
        throw new IllegalStateException("Annotated images were asked for by somebody who does not take them.");
    }

    /** @param skipped what was not used and why */
    void skipped(SkippedFile skipped);
}
