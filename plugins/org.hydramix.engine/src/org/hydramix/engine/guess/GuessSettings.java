package org.hydramix.engine.guess;

/**
 * How training guesses, beyond the recipe of the training set.
 *
 * @param averagedTeacher whether the averaged weights guess rather than those in training
 * @param alignClasses whether guesses are scaled so that their class shares follow those of the labelled patches
 *            (distribution alignment, ReMixMatch, Berthelot et al. 2020)
 */
public record GuessSettings(boolean averagedTeacher, boolean alignClasses) {

    /** Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final GuessSettings DEFAULT = new GuessSettings(true, true);

    /** As in MixMatch. */
    public static final GuessSettings PAPER = new GuessSettings(false, false);
}
