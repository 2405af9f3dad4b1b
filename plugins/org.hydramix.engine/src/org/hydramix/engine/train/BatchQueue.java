package org.hydramix.engine.train;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hydramix.engine.monitor.CancelledException;

/**
 * Makes the next batch on a thread of its own while the network works on this one. A batch depends on its step alone, so
 * that results do not depend on timing.
 */
final class BatchQueue implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        final Thread t = new Thread(task, "HydraMix batches");
        t.setDaemon(true);
        return t;
    });

    private final BatchMaker maker;

    private final int steps;

    private Future<Batch> next;

    /**
     * @param maker of batches
     * @param first step to be asked for
     * @param steps of the whole schedule
     */
    BatchQueue(final BatchMaker maker, final int first, final int steps) {
        this.maker = maker;
        this.steps = steps;
        request(first);
    }

    /** @param step the one after the last that was asked for */
    Batch take(final int step) throws CancelledException {
        try {
            final Batch batch = next.get();
            request(step + 1);
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be prepared: " + e.getCause(), e);
        }
    }

    private void request(final int step) {
        next = step < steps ? thread.submit(() -> maker.make(step)) : null;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
