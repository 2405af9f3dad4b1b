package org.hydramix.benchmarks.speed.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks every few milliseconds at what a training is doing: computing in PyTorch, or something in Java around it, and for
 * which of our methods. While the training's thread waits for its lanes, what they do counts, each for its share.
 */
final class StackSampler implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;

    private static final String OURS = "org.hydramix.engine.";

    /** Every call into PyTorch ends in a native method of this class. */
    private static final String BINDING = "ai.djl.pytorch.jni.PyTorchLibrary";

    private static final String LANES = OURS + "device.Lanes";

    private static final String LANE = "HydraMix lane";

    /** Nearest of our methods → samples in PyTorch and outside. */
    private final Map<String, double[]> samples = new ConcurrentHashMap<>();

    private final Thread watched;

    private long looks;

    private long idleLooks;

    private final Thread sampler = new Thread(this::sample, "sampler");

    private volatile boolean closed;

    /** Begins. */
    StackSampler(final Thread watched) {
        this.watched = watched;
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample() {
        try {
            while (!closed) {
                final Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
                final StackTraceElement[] own = stacks.getOrDefault(watched, new StackTraceElement[0]);
                final List<StackTraceElement[]> lanes = new ArrayList<>();
                stacks.forEach((thread, stack) -> {
                    if (thread.getName().startsWith(LANE)) {
                        lanes.add(stack);
                    }
                });
                looks++;
                if (!inPyTorch(own) && lanes.stream().noneMatch(StackSampler::inPyTorch)) {
                    idleLooks++;
                }
                if (!inPyTorch(own) && waitsForLanes(own) && !lanes.isEmpty()) {
                    lanes.forEach(stack -> count(stack, 1.0 / lanes.size()));
                } else if (own.length > 0) {
                    count(own, 1);
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(final StackTraceElement[] stack, final double share) {
        samples.computeIfAbsent(place(stack), key -> new double[2])[inPyTorch(stack) ? 0 : 1] += share;
    }

    private static boolean inPyTorch(final StackTraceElement... stack) {
        return stack.length > 0 && stack[0].isNativeMethod() && BINDING.equals(stack[0].getClassName());
    }

    /** The nearest of our frames tells: tasks that run on the watched thread itself are nearer. */
    private static boolean waitsForLanes(final StackTraceElement... stack) {
        return Stream.of(stack).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
            .filter(frame -> LANES.equals(frame.getClassName())).isPresent();
    }

    private static String place(final StackTraceElement... stack) {
        return Stream.of(stack).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
            .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName())
            .orElse("a lane without work");
    }

    /** @return share of the time in which nothing of the training ran in PyTorch, {@code [0, 1]}; once closed */
    double idle() {
        return (double)idleLooks / looks;
    }

    /** @return share of the samples outside PyTorch, {@code [0, 1]}: a lane that waits counts for its share */
    double outside() {
        return total(1) / (total(0) + total(1));
    }

    private double total(final int which) {
        return samples.values().stream().mapToDouble(counts -> counts[which]).sum();
    }

    /** @return a table for people: our methods by their share of the time */
    List<String> table() {
        final double all = total(0) + total(1);
        return Stream.concat(
            Stream.of(String.format(Locale.ROOT, "%8s  %8s  %s", "PyTorch", "outside", "nearest method of ours")),
            samples.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> e) -> -e.getValue()[0] - e.getValue()[1]))
                .map(e -> String.format(Locale.ROOT, "%6.2f %%  %6.2f %%  %s", 100 * e.getValue()[0] / all,
                    100 * e.getValue()[1] / all, e.getKey())))
            .toList();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        sampler.join();
    }
}
