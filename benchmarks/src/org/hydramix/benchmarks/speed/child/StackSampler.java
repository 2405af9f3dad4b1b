package org.hydramix.benchmarks.speed.child;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks every few milliseconds at what one thread is doing: computing in PyTorch, or something in Java around it, and for
 * which of our methods.
 */
final class StackSampler implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;

    private static final String OURS = "org.hydramix.engine.";

    /** Every call into PyTorch ends in a native method of this class. */
    private static final String BINDING = "ai.djl.pytorch.jni.PyTorchLibrary";

    /** Nearest of our methods → samples in PyTorch and outside. */
    private final Map<String, int[]> samples = new ConcurrentHashMap<>();

    private final Thread watched;

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
                final StackTraceElement[] stack = watched.getStackTrace();
                if (stack.length > 0) {
                    final boolean outside = !(stack[0].isNativeMethod() && BINDING.equals(stack[0].getClassName()));
                    samples.computeIfAbsent(place(stack), key -> new int[2])[outside ? 1 : 0]++;
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String place(final StackTraceElement[] stack) {
        return Stream.of(stack).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
            .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName()).orElse("other");
    }

    /** @return share of the samples outside PyTorch, {@code [0, 1]} */
    double outside() {
        return total(1) / (double)(total(0) + total(1));
    }

    private int total(final int which) {
        return samples.values().stream().mapToInt(counts -> counts[which]).sum();
    }

    /** @return a table for people: our methods by their share of the time */
    List<String> table() {
        final double all = total(0) + total(1);
        final Map<String, int[]> copy = new LinkedHashMap<>(samples);
        return Stream.concat(
            Stream.of(String.format(Locale.ROOT, "%8s  %8s  %s", "PyTorch", "outside", "nearest method of ours")),
            copy.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[0] - e.getValue()[1]))
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
