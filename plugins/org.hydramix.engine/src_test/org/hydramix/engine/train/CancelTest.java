package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;

class CancelTest {

    /** In s: hours less than the training would go on. How quick it is on an idle machine is measured through the nodes. */
    private static final int LIMIT = 20;

    private static final TrainingSet SET = Spots.set(16, 32);

    @Test
    void trainingAndAWaitingTrainingEndSoonAfterACancel() throws Exception {
        final var first = new Switch();
        final var second = new Switch();
        final var threads = Executors.newFixedThreadPool(2);
        try {
            final Future<TrainingResult> training = threads.submit(() -> train(first));
            assertTrue(first.heard.await(60, TimeUnit.SECONDS));
            final Future<TrainingResult> waiting = threads.submit(() -> train(second));
            assertTrue(second.heard.await(60, TimeUnit.SECONDS));
            assertEquals("Waiting for another HydraMix training to end: one trains at a time", second.message);
            ended(waiting, second);
            ended(training, first);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void ended(final Future<TrainingResult> future, final Switch monitor) {
        monitor.cancelled.set(true);
        final var e = assertThrows(ExecutionException.class, () -> future.get(LIMIT, TimeUnit.SECONDS));
        assertEquals(CancelledException.class, e.getCause().getClass());
    }

    private static TrainingResult train(final Monitor monitor) throws Exception {
        return Learner.train(SET, Optional.empty(), Spots.quick(1_000_000), Optional.empty(), TrainingListener.NONE,
            monitor);
    }

    /** Cancels when told, and tells when it first hears of progress. */
    private static final class Switch implements Monitor {

        final AtomicBoolean cancelled = new AtomicBoolean();

        final CountDownLatch heard = new CountDownLatch(1);

        volatile String message;

        @Override
        public void progress(final double fraction, final String text) {
            message = text;
            heard.countDown();
        }

        @Override
        public void checkCancelled() throws CancelledException {
            if (cancelled.get()) {
                throw new CancelledException();
            }
        }
    }
}
