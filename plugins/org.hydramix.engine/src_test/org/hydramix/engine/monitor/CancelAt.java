package org.hydramix.engine.monitor;

/** A user who cancels when asked for a certain time. */
public final class CancelAt implements Monitor {

    private final int time;

    private int asked;

    /** @param time that it is asked, from 1 on, when it cancels */
    public CancelAt(final int time) {
        this.time = time;
    }

    @Override
    public void progress(final double fraction, final String message) {
        // nobody looks
    }

    @Override
    public void checkCancelled() throws CancelledException {
        asked++;
        if (asked == time) {
            throw new CancelledException();
        }
    }
}
