package org.hydramix.engine.train;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.hydramix.engine.monitor.CancelledException;

/**
 * Makes the next batch on a thread of its own while the network works on this one. A batch depends on its step alone, so
 * that results do not depend on timing.
 *
 * @param <B> a batch
 */
public final class BatchQueue<B> implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        final Thread t = new Thread(task, "HydraMix batches");
        t.setDaemon(true);
        return t;
    });

    private final IntFunction<B> maker;

    private final int steps;

    private Future<B> next;

    /**
     * @param maker gives the batch of a step; called on the queue's thread
     * @param first step to be asked for
     * @param steps of the whole schedule
     */
    public BatchQueue(final IntFunction<B> maker, final int first, final int steps) {
        this.maker = maker;
        this.steps = steps;
        request(first);
    }

    /**
     * @param step the one after the last that was asked for
     * @return its batch
     * @throws CancelledException if this thread is interrupted
     */
    public B take(final int step) throws CancelledException {
        try {
            final B batch = next.get();
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
        next = step < steps ? thread.submit(() -> maker.apply(step)) : null;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
