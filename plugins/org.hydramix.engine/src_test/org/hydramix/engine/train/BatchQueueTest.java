package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import ai.djl.Device;

@Timeout(60)
class BatchQueueTest {

    private static final TrainingSet SET = Spots.set(8, 24);

    /** Later steps are ready first; they are handed out in order all the same. */
    @Test
    void batchesComeInOrderUpToTheLast() throws CancelledException {
        try (BatchQueue<Integer> queue = new BatchQueue<>(BatchQueueTest::slowIfEven, 3, 9, 3)) {
            for (int step = 3; step < 9; step++) {
                assertEquals(step, queue.take());
            }
            assertThrows(NoSuchElementException.class, queue::take);
        }
    }

    private static int slowIfEven(final int step) {
        try {
            Thread.sleep(step % 2 == 0 ? 20 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return step;
    }

    /** Each waits for the other: one thread would never come to an end. */
    @Test
    void severalAreMadeAtTheSameTime() throws CancelledException {
        final var together = new CyclicBarrier(2);
        try (BatchQueue<Integer> queue = new BatchQueue<>(step -> {
            try {
                together.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return step;
        }, 0, 4, 2)) {
            for (int step = 0; step < 4; step++) {
                assertEquals(step, queue.take());
            }
        }
    }

    @Test
    void noMoreAreMadeAheadThanThereAreThreads() throws Exception {
        final var made = new AtomicInteger();
        try (BatchQueue<Integer> queue = new BatchQueue<>(step -> made.incrementAndGet(), 0, 100, 2)) {
            queue.take();
            Thread.sleep(200);
            assertTrue(made.get() <= 3, made + " batches are in memory.");
        }
    }

    @Test
    void batchesOfATrainingDoNotDependOnTheNumberOfThreads() throws CancelledException {
        final int steps = 40;
        final var alone = new BatchMaker(SET, Spots.quick(steps));
        try (BatchQueue<Batch> queue = new BatchQueue<>(new BatchMaker(SET, Spots.quick(steps))::make, 0, steps, 4)) {
            for (int step = 0; step < steps; step++) {
                final Batch expected = alone.make(step);
                final Batch batch = queue.take();
                assertArrayEquals(expected.rgb(), batch.rgb());
                assertArrayEquals(expected.drawn(), batch.drawn());
                assertArrayEquals(expected.centroids(), batch.centroids());
                assertArrayEquals(expected.plan().lambdas(), batch.plan().lambdas());
            }
        }
    }

    @Test
    void whatWentWrongIsSaid() {
        try (BatchQueue<Integer> queue = new BatchQueue<>(step -> {
            throw new IllegalArgumentException("a broken patch");
        }, 0, 4, 2)) {
            final var failure = assertThrows(IllegalStateException.class, queue::take);
            assertTrue(failure.getMessage().contains("a broken patch"), failure.getMessage());
        }
    }

    @Test
    void anInterruptedThreadIsCancelled() {
        try (BatchQueue<Integer> queue = new BatchQueue<>(BatchQueueTest::slowIfEven, 0, 4, 1)) {
            Thread.currentThread().interrupt();
            assertThrows(CancelledException.class, queue::take);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aCpuKeepsItsCoresForTheNetwork() {
        assertEquals(1, BatchQueue.threadsBeside(Device.cpu()));
        assertTrue(BatchQueue.threadsBeside(Device.gpu()) <= Math.max(1, java.lang.Runtime.getRuntime().availableProcessors() - 1));
    }
}
