package org.hydramix.engine.train;

import java.util.Locale;

/** Words for progress: step, loss, and how long it will take. */
public final class StepClock {

    private static final double NANOS_A_SECOND = 1e9;

    private static final int SECONDS_A_MINUTE = 60;

    private final long start = System.nanoTime();

    private final int first;

    private final int steps;

    /**
     * @param first step of this run
     * @param steps of the whole schedule
     */
    public StepClock(final int first, final int steps) {
        this.first = first;
        this.steps = steps;
    }

    /**
     * @param done steps done, more than the first
     * @param loss of the last step
     * @return words for a person
     */
    public String message(final int done, final double loss) {
        final double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
        return words(done, steps, loss, seconds / (done - first) * (steps - done));
    }

    static String words(final int done, final int steps, final double loss, final double secondsLeft) {
        final String left = secondsLeft < SECONDS_A_MINUTE ? Math.round(secondsLeft) + " s"
            : Math.round(secondsLeft / SECONDS_A_MINUTE) + " min";
        return String.format(Locale.ROOT, "Step %d of %d, loss %.3f, about %s left", done, steps, loss, left);
    }
}
