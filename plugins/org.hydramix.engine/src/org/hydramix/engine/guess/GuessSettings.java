package org.hydramix.engine.guess;

/**
 * How training guesses, beyond the recipe of the training set.
 *
 * @param averagedTeacher whether the averaged weights guess rather than those in training
 * @param alignClasses whether guesses are scaled so that their class shares follow those of the labelled patches
 *            (distribution alignment, ReMixMatch, Berthelot et al. 2020)
 * @param warmUpFraction share of the schedule, {@code [0, 1)}, that learns from the labelled patches alone before
 *            anything is guessed or mixed: guesses of an untrained network teach nothing and cost most of a step
 * @param neighbours nearest patches of the same image that a guess depends on, too, see {@link NeighbourContext};
 *            all patches are then guessed together from plain copies (flips and quarter turns), twice in a
 *            training. 0 guesses each batch by itself
 * @param trueColours whether copies are guessed from in their own colours, only moved, turned and mirrored, while what is
 *            learnt from has another stain and focus, too (augmentation anchoring, ReMixMatch, Berthelot et al. 2020): a guess
 *            is better where colours are right, and holds whatever they are. Otherwise both are the same copies, as in MixMatch.
 *            Whole images are always guessed as they are learnt from
 */
public record GuessSettings(boolean averagedTeacher, boolean alignClasses, double warmUpFraction, int neighbours,
    boolean trueColours) {

    /** Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final GuessSettings DEFAULT = new GuessSettings(true, true, 0.15).withTrueColours(true);

    /** As in MixMatch. */
    public static final GuessSettings PAPER = new GuessSettings(false, false, 0);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public GuessSettings {
        if (!(warmUpFraction >= 0 && warmUpFraction < 1)) {
            throw new IllegalArgumentException(
                "The warm-up must be a share of the schedule from 0 to below 1, not " + warmUpFraction + ".");
        }
        if (neighbours < 0) {
            throw new IllegalArgumentException("The number of neighbours must be 0 or more, not " + neighbours + ".");
        }
    }

    /** Each batch by itself, from the copies that are learnt from. */
    public GuessSettings(final boolean averagedTeacher, final boolean alignClasses, final double warmUpFraction) {
        this(averagedTeacher, alignClasses, warmUpFraction, 0, false);
    }

    /** @return the same, with neighbours that have a say */
    public GuessSettings withNeighbours(final int most) {
        return new GuessSettings(averagedTeacher, alignClasses, warmUpFraction, most, trueColours);
    }

    /** @return the same, from copies in their own colours or not */
    public GuessSettings withTrueColours(final boolean other) {
        return new GuessSettings(averagedTeacher, alignClasses, warmUpFraction, neighbours, other);
    }

    /** @return whether all patches are guessed together */
    public boolean guessesTogether() {
        return neighbours > 0;
    }

    /**
     * @param steps of the whole schedule
     * @return the first step that guesses
     */
    public int firstGuess(final int steps) {
        return (int)(warmUpFraction * steps);
    }
}
