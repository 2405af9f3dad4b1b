package org.hydramix.engine.train;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.hydramix.engine.monitor.CancelledException;

import ai.djl.Device;

/**
 * Makes the next batches on threads of its own while the network works on this one. A batch depends on its step alone, so that
 * results depend neither on timing nor on the number of threads.
 *
 * @param <B> a batch
 */
public final class BatchQueue<B> implements AutoCloseable {

    /** A HydraMix step's batch takes one core 4 to 9 ms, and a fast GPU may be done sooner; more threads would take cores from KNIME. */
    private static final int MOST_THREADS = 4;

    private final ExecutorService threads;

    private final IntFunction<B> maker;

    private final int steps;

    private final Queue<Future<B>> ahead = new ArrayDeque<>();

    private int next;

    /**
     * @param maker gives the batch of a step; called on the queue's threads, on several at once
     * @param first step to be asked for
     * @param steps of the whole schedule
     * @param count number of threads, and of batches made ahead, at least 1
     */
    public BatchQueue(final IntFunction<B> maker, final int first, final int steps, final int count) {
        this.maker = maker;
        this.steps = steps;
        threads = Executors.newFixedThreadPool(count, task -> {
            final Thread t = new Thread(task, "HydraMix batches");
            t.setDaemon(true);
            return t;
        });
        next = first;
        for (int i = 0; i < count; i++) {
            request();
        }
    }

    /**
     * @param device that the network works on
     * @return number of threads: one beside a CPU, whose cores the network needs itself; several beside a GPU, lest it waits
     */
    public static int threadsBeside(final Device device) {
        return device.isGpu() ? Math.max(1, Math.min(MOST_THREADS, java.lang.Runtime.getRuntime().availableProcessors() - 1)) : 1;
    }

    /**
     * @return the batch of the first step, then of the one after it, and so on
     * @throws CancelledException if this thread is interrupted
     * @throws java.util.NoSuchElementException after the last step
     */
    public B take() throws CancelledException {
        try {
            final B batch = ahead.remove().get();
            request();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be prepared: " + e.getCause(), e);
        }
    }

    private void request() {
        final int step = next++;
        if (step < steps) {
            ahead.add(threads.submit(() -> maker.apply(step)));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
