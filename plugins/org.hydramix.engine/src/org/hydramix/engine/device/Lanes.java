package org.hydramix.engine.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hydramix.engine.monitor.CancelledException;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Threads of ours beside each other, each with its share of the engine's threads. Two operations of one thread each keep two
 * cores busier than one operation of two threads, which waits for the slower half time and again.
 */
public final class Lanes implements AutoCloseable {

    /** More would need as many times the memory of a batch. */
    private static final int MOST = 2;

    private final int count;

    private final ExecutorService threads;

    private Lanes(final int count, final int threadsEach) {
        this.count = count;
        threads = count == 1 ? null : Executors.newFixedThreadPool(count, task -> {
            final Thread t = new Thread(task, "HydraMix lane");
            t.setDaemon(true);
            return t;
        });
        if (threads != null) {
            start(threadsEach);
        }
    }

    /**
     * @param device where tensors live; a GPU works on one thing at a time anyway
     * @param wanted threads of the engine in all; 0 for its own choice
     * @return lanes; close them when done
     */
    public static Lanes open(final Device device, final int wanted) {
        final int all = wanted > 0 ? wanted : JniUtils.getNumThreads();
        final int count = device.isGpu() ? 1 : Math.min(MOST, all);
        return new Lanes(count, all / count);
    }

    /** Every lane's number of threads is that lane's own, but the engine also takes it as the default of later threads. */
    private void start(final int threadsEach) {
        final int before = JniUtils.getNumThreads();
        final var all = new CountDownLatch(count);
        final Callable<Void> limit = () -> {
            // Asked first: the engine would set its default on the first use otherwise.
            JniUtils.getNumThreads();
            JniUtils.setNumThreads(threadsEach);
            all.countDown();
            // So that no lane does this twice and another not at all.
            all.await();
            return null;
        };
        await(Collections.nCopies(count, limit).stream().map(threads::submit).toList());
        JniUtils.setNumThreads(before);
    }

    /** @return one lane: the calling thread with all the engine's threads; needs no closing */
    public static Lanes single() {
        return new Lanes(1, 1);
    }

    /** @return how many tasks run beside each other, at least 1 */
    public int count() {
        return count;
    }

    /**
     * Runs tasks to their end, whatever happens to one of them: tensors are freed once this returns. A single task runs on
     * the calling thread, with all the engine's threads.
     *
     * @param <T> result of a task
     * @param tasks at most {@link #count()} run at the same time
     * @return their results, in order
     * @throws CancelledException if a task was cancelled
     */
    public <T> List<T> run(final List<Callable<T>> tasks) throws CancelledException {
        if (threads == null || tasks.size() == 1) {
            final List<T> results = new ArrayList<>();
            for (final Callable<T> task : tasks) {
                results.add(call(task));
            }
            return results;
        }
        final List<Outcome<T>> outcomes = await(tasks.stream().map(threads::submit).toList());
        final List<T> results = new ArrayList<>();
        for (final Outcome<T> outcome : outcomes) {
            if (outcome.failure != null) {
                throw thrown(outcome.failure);
            }
            results.add(outcome.result);
        }
        return results;
    }

    private static <T> T call(final Callable<T> task) throws CancelledException {
        try {
            return task.call();
        } catch (final Exception e) {
            throw thrown(e);
        }
    }

    /** Interruption waits as well. */
    private static <T> List<Outcome<T>> await(final List<Future<T>> futures) {
        final List<Outcome<T>> outcomes = new ArrayList<>();
        boolean interrupted = false;
        for (int i = 0; i < futures.size();) {
            try {
                outcomes.add(new Outcome<>(futures.get(i).get(), null));
                i++;
            } catch (final ExecutionException e) {
                outcomes.add(new Outcome<>(null, e.getCause()));
                i++;
            } catch (final InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcomes;
    }

    private static CancelledException thrown(final Throwable failure) {
        if (failure instanceof CancelledException cancelled) {
            return cancelled;
        }
        if (failure instanceof RuntimeException mistake) {
            throw mistake;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    private record Outcome<T>(T result, Throwable failure) {
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdown();
        }
    }
}
