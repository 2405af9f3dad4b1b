package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.hydramix.nodes.NodeHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;

/** Two Learners that KNIME starts at the same time: the engine trains one after the other. */
class ParallelLearnersTest {

    private static final String WAITING = "Waiting for another HydraMix training";

    private static final int LONG = 100_000;

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private final NodeHarness first = new NodeHarness();

    private final NodeHarness second = new NodeHarness();

    @AfterEach
    void stop() throws InterruptedException {
        first.cancel();
        second.cancel();
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    }

    private Future<Void> start(final NodeHarness node, final int steps) {
        final Callable<Void> execution = () -> {
            SmallTraining.execute(SmallTraining.parameters(steps), node);
            return null;
        };
        return threads.submit(execution);
    }

    @Test
    void bothFinishAndTheSecondSaysThatItWaited() throws Exception {
        final Future<Void> one = start(first, 30);
        await(first, "Step ");
        final Future<Void> two = start(second, 2);
        await(second, WAITING);
        one.get(2, TimeUnit.MINUTES);
        two.get(2, TimeUnit.MINUTES);
        assertTrue(second.warning().orElse("").contains("Waited "), second.warning()::toString);
        assertTrue(!first.warning().orElse("").contains("Waited "), first.warning()::toString);
        assertEquals(1, second.rows(1).size(), "one evaluation, after the last step");
    }

    @Test
    void cancellingTheWaitingOneReturnsWithinASecond() throws Exception {
        final Future<Void> one = start(first, LONG);
        await(first, "Step ");
        final Future<Void> two = start(second, 2);
        await(second, WAITING);
        assertCancelled(two, second);
        assertTrue(!one.isDone(), "the other must go on");
        assertCancelled(one, first);
    }

    private static void assertCancelled(final Future<Void> execution, final NodeHarness node) throws Exception {
        final long start = System.nanoTime();
        node.cancel();
        try {
            execution.get(1, TimeUnit.MINUTES);
            throw new AssertionError("not cancelled");
        } catch (final ExecutionException e) {
            assertEquals(CanceledExecutionException.class, e.getCause().getClass());
        }
        final Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("[Learner] cancelled after " + taken.toMillis() + " ms");
        assertTrue(taken.compareTo(LIMIT) <= 0, "took " + taken);
    }

    private static void await(final NodeHarness node, final String message) throws InterruptedException {
        final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (node.progress() == null || !node.progress().startsWith(message)) {
            assertTrue(System.nanoTime() < end, () -> "progress is " + node.progress());
            Thread.sleep(5);
        }
    }
}
