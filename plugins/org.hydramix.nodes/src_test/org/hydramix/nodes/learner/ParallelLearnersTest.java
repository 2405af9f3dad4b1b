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
import org.hydramix.nodes.Quick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;

/** Two Learners that KNIME starts at the same time: the engine trains one after the other. */
class ParallelLearnersTest {

    private static final String WAITING = "Waiting for another HydraMix training";

    /** A second or more: the other one is there before the end. */
    private static final int SOME = 100;

    private static final int LONG = 100_000;

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private NodeHarness first = new NodeHarness();

    private NodeHarness second = new NodeHarness();

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
        final Future<Void> one = start(first, SOME);
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
        Quick.assertWithin(LIMIT, this::cancelBoth);
    }

    /** @return how long the slower one of the two took to end */
    private Duration cancelBoth() throws Exception {
        first = new NodeHarness();
        second = new NodeHarness();
        final Future<Void> one = start(first, LONG);
        await(first, "Step ");
        final Future<Void> two = start(second, 2);
        await(second, WAITING);
        final Duration waiting = cancel(two, second);
        assertTrue(!one.isDone(), "the other must go on");
        final Duration training = cancel(one, first);
        return training.compareTo(waiting) > 0 ? training : waiting;
    }

    private static Duration cancel(final Future<Void> execution, final NodeHarness node) throws Exception {
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
        return taken;
    }

    private static void await(final NodeHarness node, final String message) throws InterruptedException {
        final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (node.progress() == null || !node.progress().startsWith(message)) {
            assertTrue(System.nanoTime() < end, () -> "progress is " + node.progress());
            Thread.sleep(5);
        }
    }
}
