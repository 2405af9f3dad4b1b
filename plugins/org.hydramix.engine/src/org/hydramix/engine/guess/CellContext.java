package org.hydramix.engine.guess;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Described;
import org.hydramix.engine.predict.Predictions;

/**
 * Which other cells of an image a prediction regards.
 *
 * @param lookAlikes cells that look most alike, see {@link LookAlikes}; 0 for none
 * @param neighbours nearest cells, see {@link SurroundingCells}; 0 for none
 */
public record CellContext(int lookAlikes, int neighbours) {

    /** By measurement, see benchmarks/NOTEBOOK.md. */
    public static final CellContext USUAL = new CellContext(LookAlikes.USUAL, SurroundingCells.USUAL);

    /** Each cell is predicted by itself. */
    public static final CellContext NONE = new CellContext(0, 0);

    /**
     * @param described what the network says about patches, and what it saw in them
     * @param places of the same patches
     * @param labelled {@code [classes]}, class shares of the labels that the network learnt from; they sum to 1
     * @param monitor told and asked while cells are compared
     * @return the same centroids, with other probabilities: cells that look alike first agree, then count for their neighbours
     */
    public Predictions regard(final Described described, final Places places, final float[] labelled, final Monitor monitor)
        throws CancelledException {
        final Predictions agreed = lookAlikes == 0 ? described.predictions()
            : LookAlikes.regard(described.predictions(), described.features(), places, lookAlikes, monitor);
        return neighbours == 0 ? agreed : SurroundingCells.regard(agreed, places, neighbours, labelled, monitor);
    }

    /** @return whether no other cell counts */
    public boolean isNone() {
        return lookAlikes == 0 && neighbours == 0;
    }
}
