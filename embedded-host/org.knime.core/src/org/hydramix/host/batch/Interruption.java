package org.hydramix.host.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.hydramix.host.workflow.WorkflowExecutor;
import org.knime.core.node.NodeLogger;

/** Cancels the running nodes when the application is told to end, and gives them a moment to do so. */
final class Interruption implements AutoCloseable {

    /** Nodes look for cancellation at least once a second. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final NodeLogger LOGGER = NodeLogger.getLogger("org.knime.core.node.workflow.BatchExecutor");

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread hook;

    private volatile boolean happened;

    private Interruption(final WorkflowExecutor executor) {
        hook = new Thread(() -> {
            happened = true;
            executor.cancel();
            awaitEnd();
        }, "Cancel");
    }

    static Interruption of(final WorkflowExecutor executor) {
        final Interruption interruption = new Interruption(executor);
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException e) {
            // told to end already
            interruption.happened = true;
            executor.cancel();
        }
        return interruption;
    }

    private void awaitEnd() {
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOGGER.warn("Canceled; a node did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the application was told to end */
    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the application is ending: the hook is what made the nodes stop
        }
    }
}
