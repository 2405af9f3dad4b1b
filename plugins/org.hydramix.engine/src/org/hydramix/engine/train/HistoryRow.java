package org.hydramix.engine.train;

import java.util.List;

/**
 * Training as seen at one evaluation. Losses and training accuracy are means over the steps since the row before; losses
 * include their weights. NaN stands for what there is not.
 *
 * @param step steps done
 * @param learningRate of the last step
 * @param unlabelledWeight λ_u of the last step
 * @param loss sum of the three below
 * @param classLoss symmetric cross-entropy on labelled patches
 * @param unlabelledLoss error of guessed distributions, as {@link org.hydramix.engine.loss.GuessLoss} has it
 * @param locationLoss error of centroids
 * @param trainingAccuracy share of labelled (mixed) patches whose most probable class is that of the target
 * @param validationAccuracy share of validation patches that the averaged weights classify rightly
 * @param validationMacroF1 mean F1 of the classes on the validation patches
 * @param validationLocationError median distance of the centroids in px
 * @param guessShares class shares of the guesses before sharpening; without the background where they tell the classes of cells
 *            alone, empty without guesses
 */
public record HistoryRow(int step, double learningRate, double unlabelledWeight, double loss, double classLoss,
    double unlabelledLoss, double locationLoss, double trainingAccuracy, double validationAccuracy,
    double validationMacroF1, double validationLocationError, List<Double> guessShares) {

    /** The list is copied. */
    public HistoryRow {
        guessShares = List.copyOf(guessShares);
    }
}
