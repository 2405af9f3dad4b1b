package org.hydramix.engine.loss;

import java.util.Objects;

/**
 * Weights of the parts of the loss.
 *
 * @param crossEntropyWeight α of symmetric cross-entropy (Wang et al. 2019), 0 or more
 * @param reverseWeight β of symmetric cross-entropy, 0 or more; 0 leaves plain cross-entropy
 * @param locationWeight λ_loc, of the centroid against the class, 0 or more
 * @param unlabelledWeight λ_u, of the guessed against the given labels once the ramp is over, 0 or more
 * @param rampFraction share of the guessing part of the schedule over which λ_u grows from 0, {@code [0, 1]}
 * @param guessLoss how predictions are compared with guesses
 */
public record LossSettings(double crossEntropyWeight, double reverseWeight, double locationWeight,
    double unlabelledWeight, double rampFraction, GuessLoss guessLoss) {

    /** Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final LossSettings DEFAULT = new LossSettings(1, 0.1, 5, 5, 0, GuessLoss.CROSS_ENTROPY);

    /** Our choice after the papers: SCE's weights for little noise, MixMatch's λ_u for CIFAR-10. */
    public static final LossSettings PAPER = new LossSettings(0.1, 1, 5, 75, 1, GuessLoss.SQUARED_ERROR);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public LossSettings {
        Objects.requireNonNull(guessLoss);
        require(crossEntropyWeight, "cross-entropy weight");
        require(reverseWeight, "reverse cross-entropy weight");
        require(locationWeight, "location weight");
        require(unlabelledWeight, "weight of the unlabelled loss");
        if (crossEntropyWeight + reverseWeight == 0) {
            throw new IllegalArgumentException(
                "One of the weights of cross-entropy and reverse cross-entropy must be above 0.");
        }
        if (!(rampFraction >= 0 && rampFraction <= 1)) {
            throw new IllegalArgumentException(
                "The ramp must be a share of the schedule from 0 to 1, not " + rampFraction + ".");
        }
    }

    /** @return the same with another α */
    public LossSettings withCrossEntropyWeight(final double other) {
        return new LossSettings(other, reverseWeight, locationWeight, unlabelledWeight, rampFraction, guessLoss);
    }

    /** @return the same with another β */
    public LossSettings withReverseWeight(final double other) {
        return new LossSettings(crossEntropyWeight, other, locationWeight, unlabelledWeight, rampFraction, guessLoss);
    }

    /** @return the same with another λ_loc */
    public LossSettings withLocationWeight(final double other) {
        return new LossSettings(crossEntropyWeight, reverseWeight, other, unlabelledWeight, rampFraction, guessLoss);
    }

    /** @return the same with another λ_u */
    public LossSettings withUnlabelledWeight(final double other) {
        return new LossSettings(crossEntropyWeight, reverseWeight, locationWeight, other, rampFraction, guessLoss);
    }

    /** @return the same with another ramp */
    public LossSettings withRampFraction(final double other) {
        return new LossSettings(crossEntropyWeight, reverseWeight, locationWeight, unlabelledWeight, other, guessLoss);
    }

    /** @return the same with another comparison with guesses */
    public LossSettings withGuessLoss(final GuessLoss other) {
        return new LossSettings(crossEntropyWeight, reverseWeight, locationWeight, unlabelledWeight, rampFraction, other);
    }

    private static void require(final double weight, final String what) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The " + what + " must be 0 or more, not " + weight + ".");
        }
    }

    /**
     * @param unlabelledWeight λ_u of a step
     * @return how much a guessed place counts against a given one: λ_u makes up for a small error of classes, but a guessed place is
     *         no better than a given one
     */
    public static double guessedPlaceWeight(final double unlabelledWeight) {
        return Math.min(1, unlabelledWeight);
    }

    /**
     * @param step from 0, counted from the first guess
     * @param steps from the first guess to the end
     * @return λ_u(t), growing linearly over the first {@code rampFraction} of the schedule
     */
    public double unlabelledWeightAt(final int step, final int steps) {
        final double ramp = rampFraction * steps;
        return unlabelledWeight * (step >= ramp ? 1 : step / ramp);
    }
}
