package org.hydramix.nodes.reader;

import org.hydramix.engine.source.UnlabelledTiles;
import org.knime.node.parameters.widget.choices.Label;

/** What the unlabelled tiles are when patches are cut at cells. */
enum UnlabelledChoice {
        @Label(value = "Remaining annotated cells",
            description = "The cells that were not drawn as labelled, their class withheld: how the method was "
                + "published.")
        REMAINING_CELLS(UnlabelledTiles.REMAINING_CELLS), //
        @Label(value = "Grid over tissue",
            description = "Tiles side by side over the tissue of the same images: all that a new slide offers.")
        GRID(UnlabelledTiles.GRID), //
        @Label(value = "None", description = "Labelled tiles only, for example for a supervised baseline or a test.")
        NONE(UnlabelledTiles.NONE);

    private final UnlabelledTiles tiles;

    UnlabelledChoice(final UnlabelledTiles tiles) {
        this.tiles = tiles;
    }

    UnlabelledTiles tiles() {
        return tiles;
    }
}
