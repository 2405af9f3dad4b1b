package org.hydramix.engine.source;

import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/**
 * Passes everything on and notes on each tile what was done to its colours.
 *
 * @param target receives it
 * @param colours that all tiles have
 */
record ColouringSink(TileSink target, Colours colours) implements TileSink {

    @Override
    public void labelled(final Tile tile) {
        target.labelled(tile.withColours(colours));
    }

    @Override
    public void unlabelled(final Tile tile) {
        target.unlabelled(tile.withColours(colours));
    }

    @Override
    public void annotated(final AnnotatedTile image) {
        target.annotated(new AnnotatedTile(image.tile().withColours(colours), image.cells()));
    }

    @Override
    public void skipped(final SkippedFile file) {
        target.skipped(file);
    }
}
