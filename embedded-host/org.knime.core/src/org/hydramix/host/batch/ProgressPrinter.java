package org.hydramix.host.batch;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.hydramix.host.workflow.WorkflowExecutor;

/**
 * Tells a person at the terminal how far the running nodes are. KNIME's batch application says nothing, so this is only
 * done where {@value #KEY} is set.
 */
final class ProgressPrinter implements AutoCloseable {

    /** System property that switches it on. */
    static final String KEY = "hydramix.host.progress";

    /** Often enough to see that it goes on, seldom enough not to fill the screen. */
    private static final long INTERVAL_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);

    private ProgressPrinter() {
    }

    static ProgressPrinter start(final WorkflowExecutor executor, final PrintStream out) {
        final ProgressPrinter printer = new ProgressPrinter();
        if (Boolean.getBoolean(KEY)) {
            final Thread thread = new Thread(() -> printer.print(executor, out), "Progress");
            thread.setDaemon(true);
            thread.start();
        }
        return printer;
    }

    private void print(final WorkflowExecutor executor, final PrintStream out) {
        try {
            while (!closed.await(INTERVAL_SECONDS, TimeUnit.SECONDS)) {
                executor.progress().forEach(out::println);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
