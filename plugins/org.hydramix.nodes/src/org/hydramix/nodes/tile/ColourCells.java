package org.hydramix.nodes.tile;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.Colours;
import org.knime.core.data.DataCell;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.StringCell;

/** How a table says whether a tile's colours are those of its scan. */
public final class ColourCells {

    private static final String AS_SCANNED = "as scanned";

    private static final String NORMALISED = "normalised";

    private ColourCells() {
    }

    /** @return the cell that says it */
    public static DataCell of(final Colours colours) {
        return new StringCell(colours == Colours.NORMALISED ? NORMALISED : AS_SCANNED);
    }

    /**
     * @param cell of the column; missing for a tile that says nothing, whose colours then are its scan's
     * @param name of the row, for messages
     * @return what it says
     * @throws EngineException if it says something else
     */
    static Colours read(final DataCell cell, final String name) throws EngineException {
        if (cell.isMissing()) {
            return Colours.AS_SCANNED;
        }
        final String text = ((StringValue)cell).getStringValue();
        if (text.equals(NORMALISED)) {
            return Colours.NORMALISED;
        }
        if (text.equals(AS_SCANNED)) {
            return Colours.AS_SCANNED;
        }
        throw new EngineException("The column '" + TileColumns.COLOURS + "' says '" + text + "' in " + name
            + "; it must be '" + AS_SCANNED + "' or '" + NORMALISED + "', as the Tile Reader writes it.");
    }
}
