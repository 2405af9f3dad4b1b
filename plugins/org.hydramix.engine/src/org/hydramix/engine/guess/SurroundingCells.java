package org.hydramix.engine.guess;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Predictions;

/**
 * Predictions for the cells of an image that know of each other, see {@link NeighbourContext}.
 *
 * <p>With N the answers for the nearest cells, P(class | patch, N) ∝ P(class | patch) · P(class | N) / P(class), where
 * P(class) is the share that the network learnt to expect, that of its labels. Tissue with other shares than those of the
 * labels thus changes the answers, as it should.
 */
public final class SurroundingCells {

    /** Nearest patches that count where nothing else is asked for. Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final int USUAL = 20;

    private SurroundingCells() {
    }

    /**
     * @param alone what the network says about each patch
     * @param places of the same patches; those without a neighbour keep their answer
     * @param most nearest patches of the same image that count, 1 or more
     * @param labelled {@code [classes]}, class shares of the labels that the network learnt from; they sum to 1
     * @param monitor told and asked while neighbours are looked for
     * @return the same centroids, with other probabilities
     */
    public static Predictions regard(final Predictions alone, final Places places, final int most,
        final float[] labelled, final Monitor monitor) throws CancelledException {
        final var context = new NeighbourContext(places, alone.classes(), most, monitor);
        return new Predictions(alone.classes(), NeighbourContext.weigh(alone.probabilities(),
            context.evidence(alone.probabilities(), labelled), alone.classes()), alone.centroids());
    }
}
