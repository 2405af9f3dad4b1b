package org.hydramix.engine.guess;

/**
 * Distribution alignment (Berthelot et al. 2020): scales guesses by the ratio of the labelled class shares to the shares
 * of recent guesses. Keeps rare classes from dying out in the guesses.
 */
public final class ClassAlignment {

    /** Share of the running mean that stays at each step: an average over about the last 100 batches. */
    private static final float MEMORY = 0.99f;

    /** A class that is hardly ever guessed is not scaled up without bound. */
    private static final float SMALLEST_SHARE = 1e-3f;

    private final float[] wanted;

    private final float[] recent;

    /** @param wanted {@code [classes]}, class shares of the labelled patches; also taken as the first mean of guesses */
    public ClassAlignment(final float[] wanted) {
        this.wanted = wanted.clone();
        this.recent = wanted.clone();
    }

    /** @return {@code [classes]}, running mean of the guesses */
    public float[] recent() {
        return recent.clone();
    }

    /** @param saved what {@link #recent()} gave */
    public void restore(final float[] saved) {
        System.arraycopy(saved, 0, recent, 0, recent.length);
    }

    /** @param distributions {@code [count, classes]}, guesses of one step, to be remembered */
    public void observe(final float[] distributions) {
        final int classes = recent.length;
        final int count = distributions.length / classes;
        for (int c = 0; c < classes; c++) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += distributions[i * classes + c];
            }
            recent[c] = MEMORY * recent[c] + (1 - MEMORY) * (float)(sum / count);
        }
    }

    /**
     * @param distributions {@code [count, classes]}
     * @return the aligned rows; each sums to 1
     */
    public float[] align(final float[] distributions) {
        final int classes = recent.length;
        final float[] aligned = new float[distributions.length];
        for (int from = 0; from < distributions.length; from += classes) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                aligned[from + c] = distributions[from + c] * scale(c);
                sum += aligned[from + c];
            }
            for (int c = 0; c < classes; c++) {
                aligned[from + c] /= (float)sum;
            }
        }
        return aligned;
    }

    /** Nobody knows how common a class without a label is: its guesses stay as they are. */
    private float scale(final int cls) {
        return wanted[cls] == 0 ? 1 : wanted[cls] / Math.max(recent[cls], SMALLEST_SHARE);
    }
}
