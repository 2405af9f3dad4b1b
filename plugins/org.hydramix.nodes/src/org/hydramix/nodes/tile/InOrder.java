package org.hydramix.nodes.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.monitor.Waiting;

/**
 * Works on several items at once and hands the results on in the order of the items, on the calling thread. Only few items
 * are held at a time, however fast they come.
 *
 * @param <T> result
 */
final class InOrder<T> implements AutoCloseable {

    /** Items that wait for each thread: enough that none runs out of work while the caller is at the table. */
    private static final int AHEAD = 8;

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
            results.accept(next());
        }
        pending.add(threads.submit(task));
    }

    /** Waits for all tasks. */
    void finish() throws EngineException, CancelledException {
        while (!pending.isEmpty()) {
            results.accept(next());
        }
    }

    /** The first task in order that failed ends the work, whichever failed first in time. */
    private T next() throws EngineException, CancelledException {
        return Waiting.on(pending.remove(), monitor, "A tile could not be read");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
