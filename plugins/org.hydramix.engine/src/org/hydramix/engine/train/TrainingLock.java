package org.hydramix.engine.train;

import java.time.Duration;
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
        final long start = System.nanoTime();
        boolean waited = false;
        try {
            while (!LOCK.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                monitor.checkCancelled();
                waited = true;
                monitor.progress(0, "Waiting for another HydraMix training to end: one trains at a time");
            }
            if (waited) {
                monitor.waited(Duration.ofNanos(System.nanoTime() - start));
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
