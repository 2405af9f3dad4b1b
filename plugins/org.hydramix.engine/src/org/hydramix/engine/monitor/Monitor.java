package org.hydramix.engine.monitor;

import java.time.Duration;

/** Told of progress, asked about cancellation. Called at least once a second by everything that takes longer. */
public interface Monitor {

    /** Hears nothing and never cancels. */
    Monitor NONE = new Monitor() {
        @Override
        public void progress(final double fraction, final String message) {
            // nobody listens
        }

        @Override
        public void checkCancelled() {
            // nobody cancels
        }
    };

    /**
     * @param fraction of the work that is done, {@code [0, 1]}
     * @param message what is being done, for a person
     */
    void progress(double fraction, String message);

    /** @throws CancelledException if the user asked to stop */
    void checkCancelled() throws CancelledException;

    /**
     * Told once if the work had to wait for other work to end before it began.
     *
     * @param time that it waited
     */
    default void waited(final Duration time) {
        // of interest only to those who show it
    }

    /**
     * @param from fraction of the whole at which the part begins
     * @param to fraction of the whole at which the part ends
     * @return a monitor for a part of this one's work
     */
    default Monitor part(final double from, final double to) {
        final Monitor whole = this;
        return new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                whole.progress(from + fraction * (to - from), message);
            }

            @Override
            public void checkCancelled() throws CancelledException {
                whole.checkCancelled();
            }

            @Override
            public void waited(final Duration time) {
                whole.waited(time);
            }
        };
    }
}
