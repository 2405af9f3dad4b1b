package org.hydramix.engine.field;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.guess.CellClasses;
import org.hydramix.engine.guess.ClassAlignment;
import org.hydramix.engine.guess.Sharpening;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.train.TrainingConfig;

/**
 * Makes targets of what the network says about windows of unlabelled crops. Under the squared error a guess also tells whether
 * there is a cell; under cross-entropy, which pulls hard, it tells the class of a cell alone, or faint cells are guessed away.
 */
final class SharpGuesses {

    private final int classes;

    private final double temperature;

    private final boolean cellsAlone;

    private final boolean align;

    private final CellClasses cells;

    private final ClassAlignment alignment;

    /**
     * @param config settings
     * @param temperature T of the sharpening
     * @param labelled {@code [classes]}, shares of the labelled windows, the background last
     */
    SharpGuesses(final TrainingConfig config, final double temperature, final float[] labelled) {
        classes = labelled.length;
        this.temperature = temperature;
        cells = new CellClasses(classes);
        cellsAlone = tellCellsAlone(config.loss());
        // The cells of a few annotated images do not tell the shares of all: classes of cells are not aligned.
        align = config.guess().alignClasses() && !cellsAlone;
        alignment = new ClassAlignment(cellsAlone ? cells.shares(labelled) : labelled);
    }

    /** @return whether guesses tell the classes of cells alone */
    static boolean tellCellsAlone(final LossSettings loss) {
        return loss.guessLoss() == GuessLoss.CROSS_ENTROPY;
    }

    /**
     * @param guesses {@code [windows, classes]}, of one step
     * @return {@code [windows, classes]}, the targets; each row sums to 1
     */
    float[] sharpen(final float[] guesses) {
        if (cellsAlone) {
            alignment.observe(cells.shares(guesses));
            return cells.join(Sharpening.sharpen(cells.ofCells(guesses), classes - 1, temperature), guesses);
        }
        alignment.observe(guesses);
        return Sharpening.sharpen(align ? alignment.align(guesses) : guesses, classes, temperature);
    }

    /** @return shares of recent guesses, for the history; without the background if they tell the classes of cells alone */
    List<Double> recentShares() {
        final List<Double> shares = new ArrayList<>();
        for (final float share : alignment.recent()) {
            shares.add((double)share);
        }
        return shares;
    }
}
