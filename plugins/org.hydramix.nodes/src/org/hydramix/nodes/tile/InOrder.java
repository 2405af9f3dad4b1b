package org.hydramix.nodes.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * Works on several items at once and hands the results on in the order of the items, on the calling thread. Only few items
 * are held at a time, however fast they come.
 *
 * @param <T> result
 */
final class InOrder<T> implements AutoCloseable {

    /** Items that wait for each thread: enough that none runs out of work while the caller is at the table. */
    private static final int AHEAD = 8;

    /** How often a waiting caller looks whether it is cancelled. */
    private static final long POLL_MILLIS = 100;

    private final int most;

    private final ExecutorService threads;

    private final Deque<Future<T>> pending = new ArrayDeque<>();

    private final Consumer<T> results;

    private final Monitor monitor;

    /**
     * @param count of threads
     * @param results receives what the tasks gave
     * @param monitor asked while waiting
     */
    InOrder(final int count, final Consumer<T> results, final Monitor monitor) {
        this.results = results;
        this.monitor = monitor;
        most = AHEAD * count;
        threads = Executors.newFixedThreadPool(count, task -> {
            final Thread thread = new Thread(task, "HydraMix tiles");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param task to be done; waits for the first of those before if there are too many */
    void add(final Callable<T> task) throws EngineException, CancelledException {
        monitor.checkCancelled();
        if (pending.size() == most) {
            results.accept(await(pending.remove()));
        }
        pending.add(threads.submit(task));
    }

    /** Waits for all tasks. */
    void finish() throws EngineException, CancelledException {
        while (!pending.isEmpty()) {
            results.accept(await(pending.remove()));
        }
    }

    /** The first task in order that failed ends the work, whichever failed first in time. */
    private T await(final Future<T> future) throws EngineException, CancelledException {
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
                throw new IllegalStateException("A tile could not be read: " + e.getCause(), e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
