package org.hydramix.engine.train;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** One training at a time in a JVM: the engine allows a single collector of gradients. */
public final class TrainingLock implements AutoCloseable {

    private static final ReentrantLock LOCK = new ReentrantLock(true);

    private static final long POLL_MILLIS = 200;

    private TrainingLock() {
    }

    /** Waits for its turn; a cancel ends the wait. */
    public static TrainingLock acquire(final Monitor monitor) throws CancelledException {
        try {
            while (!LOCK.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                monitor.checkCancelled();
                monitor.progress(0, "Waiting for another HydraMix training to end");
            }
            return new TrainingLock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        LOCK.unlock();
    }
}
