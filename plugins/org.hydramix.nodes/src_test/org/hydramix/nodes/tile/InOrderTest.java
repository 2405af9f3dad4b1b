package org.hydramix.nodes.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.nodes.Quick;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final int THREADS = 3;

    private final List<Integer> results = new ArrayList<>();

    @Test
    void resultsComeInTheOrderOfTheTasksWhoeverIsFirst() throws Exception {
        try (var work = new InOrder<Integer>(THREADS, results::add, Monitor.NONE)) {
            for (int i = 0; i < 60; i++) {
                final int task = i;
                work.add(() -> {
                    Thread.sleep(task % 7);
                    return task;
                });
            }
            work.finish();
        }
        assertEquals(IntStream.range(0, 60).boxed().toList(), results);
    }

    @Test
    void onlySoManyAreHeld() throws Exception {
        final var begun = new AtomicInteger();
        final var most = new AtomicInteger();
        try (var work = new InOrder<Integer>(THREADS, result -> {
            results.add(result);
            most.accumulateAndGet(begun.get() - results.size(), Math::max);
        }, Monitor.NONE)) {
            for (int i = 0; i < 500; i++) {
                work.add(begun::incrementAndGet);
            }
            work.finish();
        }
        assertEquals(500, results.size());
        assertTrue(most.get() <= 8 * THREADS, "held " + most);
    }

    @Test
    void theFirstMistakeInOrderIsTold() {
        final EngineException e = assertThrows(EngineException.class, () -> {
            try (var work = new InOrder<Integer>(THREADS, results::add, Monitor.NONE)) {
                work.add(() -> {
                    Thread.sleep(100);
                    throw new EngineException("slow");
                });
                work.add(() -> {
                    throw new EngineException("fast");
                });
                work.finish();
            }
        });
        assertEquals("slow", e.getMessage());
    }

    @Test
    void cancelEndsWaitingWithinASecond() throws Exception {
        Quick.assertWithin(Duration.ofSeconds(1), this::cancelled);
    }

    /** @return how long a task that never ends was waited for */
    private Duration cancelled() {
        final long start = System.nanoTime();
        final var never = new CountDownLatch(1);
        assertThrows(CancelledException.class, () -> {
            try (var work = new InOrder<Integer>(THREADS, results::add, new Impatient(start))) {
                work.add(() -> {
                    never.await();
                    return 0;
                });
                work.finish();
            }
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Cancels after a fifth of a second. */
    private record Impatient(long start) implements Monitor {

        @Override
        public void progress(final double fraction, final String message) {
            // nobody looks
        }

        @Override
        public void checkCancelled() throws CancelledException {
            if (System.nanoTime() - start > 200_000_000L) {
                throw new CancelledException();
            }
        }
    }
}
