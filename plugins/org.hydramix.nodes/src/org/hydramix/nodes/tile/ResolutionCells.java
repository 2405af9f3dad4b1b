package org.hydramix.nodes.tile;

import org.hydramix.engine.EngineException;
import org.knime.core.data.DataCell;

/** The column with the resolution of tiles or images. */
public final class ResolutionCells {

    private ResolutionCells() {
    }

    /**
     * @param cell with a number, in µm/px; missing if it is not known
     * @param name of the row, for messages
     * @return in µm/px; NaN if it is not known
     * @throws EngineException if no image has such a resolution
     */
    public static double read(final DataCell cell, final String name) throws EngineException {
        final double resolution = Cells.number(cell);
        if (resolution <= 0 || resolution == Double.POSITIVE_INFINITY) {
            throw new EngineException("The resolution in " + name + " is " + resolution + " µm/px, which no image has. Correct"
                + " the column '" + TileColumns.MICRONS_PER_PIXEL + "', or leave the cell empty if the resolution is not"
                + " known.");
        }
        return resolution;
    }
}
