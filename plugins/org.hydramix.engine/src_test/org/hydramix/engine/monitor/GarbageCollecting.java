package org.hydramix.engine.monitor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Collects garbage whenever it is asked for a cancel, and waits until what the garbage held outside the heap is freed. */
public final class GarbageCollecting implements Monitor {

    private static final Cleaner CLEANER = Cleaner.create();

    @Override
    public void checkCancelled() {
        final var freed = new CountDownLatch(1);
        CLEANER.register(new Object(), freed::countDown);
        System.gc();
        try {
            assertTrue(freed.await(10, TimeUnit.SECONDS));
            // The buffers of the same collection may come after it.
            Thread.sleep(20);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void progress(final double fraction, final String message) {
        // nothing is at stake between steps
    }
}
