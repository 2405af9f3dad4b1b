package org.hydramix.engine.train;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * Passes on a cancel, but no progress: that of a step's parts would jump about in that of the whole.
 *
 * @param whole is asked about cancelling
 */
public record CancelOnly(Monitor whole) implements Monitor {

    @Override
    public void progress(final double fraction, final String message) {
        // told by the loop over steps
    }

    @Override
    public void checkCancelled() throws CancelledException {
        whole.checkCancelled();
    }
}
