package org.hydramix.benchmarks.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Java programs with the code of this one, each in a process of its own that computes with one thread. */
public final class ChildProcess {

    private static final int LINES_OF_A_FAILURE = 15;

    private ChildProcess() {
    }

    /**
     * Starts a process that ends, at the latest, when this JVM ends in an orderly way.
     *
     * @param mainClass to run
     * @param log receives what it prints; replaced
     * @param arguments of the program
     * @return the running process
     */
    public static Process start(final Class<?> mainClass, final Path log, final List<String> arguments)
        throws IOException {
        return start(mainClass, List.of(JavaCommand.HEAP), log, arguments);
    }

    /**
     * As {@link #start(Class, Path, List)}.
     *
     * @param heap Java's options for the size of the heap, such as {@code -Xmx1g}
     */
    public static Process start(final Class<?> mainClass, final List<String> heap, final Path log,
        final List<String> arguments) throws IOException {
        final var builder = new ProcessBuilder(JavaCommand.of(mainClass, heap, arguments)).redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        final Process process = builder.start();
        final var end = new Thread(process::destroy, "end child process");
        Runtime.getRuntime().addShutdownHook(end);
        process.onExit().thenRun(() -> forget(end));
        return process;
    }

    private static void forget(final Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (final IllegalStateException e) {
            // this JVM is ending: the hook has its last run anyway
        }
    }

    /** @return the last lines that a process printed */
    public static String lastLines(final Path log) throws IOException {
        final List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size()));
    }
}
