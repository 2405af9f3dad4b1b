package org.hydramix.benchmarks.speed.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.TrainingListener;

/**
 * Trains for many steps and prints where its memory is at some of them, one line each: the step, MB that are resident, MB of
 * those that are no file's, MB of Java's heap in use after its last collection, MB that Java takes from the system for its heap
 * and MB that it has made since the start on its heap.
 */
public final class MemoryChild {

    private static final double BYTES_A_MEGABYTE = 1 << 20;

    private static final double KILOBYTES_A_MEGABYTE = 1 << 10;

    private MemoryChild() {
    }

    /** @param args as of {@link TrainingChild}, then steps to look at, ascending */
    public static void main(final String... args) throws Exception {
        final int own = TrainingChild.ARGUMENTS;
        final var looks = Arrays.stream(args).skip(own).map(Integer::valueOf).toList();
        final TrainingChild.Work work = TrainingChild.work(Arrays.copyOf(args, own));
        try {
            Learner.train(work.set(), Optional.empty(), work.config(), Optional.empty(),
                TrainingListener.NONE, new Looks(looks));
        } catch (final CancelledException e) {
            // the usual end: the last look has been taken
        }
    }

    /** Counts steps. */
    private static final class Looks implements Monitor {

        private final List<Integer> steps;

        private int step;

        Looks(final List<Integer> steps) {
            this.steps = steps;
        }

        @Override
        public void progress(final double fraction, final String message) {
            step++;
            if (steps.contains(step)) {
                System.out.println(step + " " + Arrays.stream(megabytes())
                    .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value)).collect(Collectors.joining(" ")));
            }
        }

        @Override
        public void checkCancelled() throws CancelledException {
            if (step >= steps.get(steps.size() - 1)) {
                throw new CancelledException();
            }
        }
    }

    private static double[] megabytes() {
        double used = 0;
        for (final MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                used += pool.getCollectionUsage().getUsed() / BYTES_A_MEGABYTE;
            }
        }
        final var threads = (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long made = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
        return new double[]{status("VmRSS"), status("RssAnon"), used,
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / BYTES_A_MEGABYTE,
            made / BYTES_A_MEGABYTE};
    }

    /** @return NaN where the system does not say */
    private static double status(final String key) {
        final Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE).findFirst()
                .orElse(Double.NaN);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
