package org.hydramix.engine.dense;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.monitor.Waiting;

/**
 * Supplier, processor and output handler at work at the same time, each on one item after the other, in order. The
 * processor and the consumer of results run on the calling thread; at most {@value #AHEAD} items wait before and after
 * the processor.
 *
 * @param <I> item, such as a block
 * @param <P> what is supplied for it, such as pixels
 * @param <M> what the processor makes of that, such as votes
 * @param <R> result, such as cells
 */
final class Pipeline<I, P, M, R> implements AutoCloseable {

    private static final int AHEAD = 2;

    private static final String WHAT = "A block of the image could not be worked on";

    /** Gets the input of an item; may run on several threads. */
    interface Supplier<I, P> {
        P supply(I item) throws EngineException;
    }

    /** Works on the calling thread. */
    interface Processor<I, P, M> {
        M process(I item, P input) throws CancelledException;
    }

    /** Finishes an item on a thread of its own. */
    interface Handler<I, M, R> {
        R handle(I item, M made);
    }

    private static final long LAST_READ_SECONDS = 10;

    private final List<I> items;

    private final Supplier<I, P> supplier;

    private final Processor<I, P, M> processor;

    private final Handler<I, M, R> handler;

    private final ExecutorService suppliers = daemons("HydraMix pixels", AHEAD);

    private final ExecutorService handlers = daemons("HydraMix cells", 1);

    Pipeline(final List<I> items, final Supplier<I, P> supplier, final Processor<I, P, M> processor,
        final Handler<I, M, R> handler) {
        this.items = items;
        this.supplier = supplier;
        this.processor = processor;
        this.handler = handler;
    }

    private static ExecutorService daemons(final String name, final int count) {
        return Executors.newFixedThreadPool(count, task -> {
            final Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param consumer receives the results, in the order of the items */
    void run(final Consumer<R> consumer, final Monitor monitor) throws EngineException, CancelledException {
        final Deque<Future<P>> supplied = new ArrayDeque<>();
        final Deque<Future<R>> results = new ArrayDeque<>();
        int next = 0;
        for (int i = 0; i < items.size(); i++) {
            while (next < items.size() && supplied.size() <= AHEAD) {
                final I item = items.get(next++);
                supplied.add(suppliers.submit(() -> supplier.supply(item)));
            }
            final I item = items.get(i);
            final P input = Waiting.on(supplied.remove(), monitor, WHAT);
            final M made = processor.process(item, input);
            results.add(handlers.submit(() -> handler.handle(item, made)));
            if (results.size() > AHEAD) {
                consumer.accept(Waiting.on(results.remove(), monitor, WHAT));
            }
            monitor.checkCancelled();
            monitor.progress((i + 1.0) / items.size(), "Searched block " + (i + 1) + " of " + items.size());
        }
        while (!results.isEmpty()) {
            consumer.accept(Waiting.on(results.remove(), monitor, WHAT));
        }
    }

    @Override
    public void close() {
        suppliers.shutdownNow();
        handlers.shutdownNow();
        try {
            // A region that is still being read must not find its file closed.
            suppliers.awaitTermination(LAST_READ_SECONDS, TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
