package org.hydramix.engine.monitor;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.hydramix.engine.EngineException;

/** Waits for the work of another thread without turning a deaf ear to the user. */
public final class Waiting {

    /** How often it is asked whether the user has cancelled. */
    private static final long POLL_MILLIS = 100;

    private Waiting() {
    }

    /**
     * @param future what is waited for
     * @param monitor asked meanwhile
     * @param what that could not be done, as the beginning of a message: "A tile could not be read"
     * @return its result
     * @throws EngineException that the work ended with
     * @throws CancelledException if the user asked to stop, or this thread is interrupted
     */
    public static <T> T on(final Future<T> future, final Monitor monitor, final String what)
        throws EngineException, CancelledException {
        while (true) {
            monitor.checkCancelled();
            try {
                return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (final TimeoutException e) {
                continue;
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (final ExecutionException e) {
                if (e.getCause() instanceof EngineException failure) {
                    throw failure;
                }
                throw new IllegalStateException(what + ": " + e.getCause(), e);
            }
        }
    }
}
