package org.hydramix.acceptance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./hydramix} as a user does. */
final class Launcher {

    static final Path ROOT = Path.of(System.getProperty("hydramix.root", "../..")).toAbsolutePath().normalize();

    /** A build that runs in the background hands on that SIGINT is ignored, and a JVM then never hears it. */
    private static final List<String> ANSWERS_INTERRUPTS = answersInterrupts();

    /** Longest that any run of these tests may take, in s. */
    private static final int LIMIT = 300;

    /** What a finished run left: its exit code and all that it printed. */
    record Outcome(int exitCode, String output) {
    }

    private final Path log;

    private final Process process;

    private Launcher(final Path log, final Path program, final Map<String, String> environment,
        final List<String> arguments) throws IOException {
        this.log = log;
        final var command = new ArrayList<>(ANSWERS_INTERRUPTS);
        command.add(program.toString());
        command.addAll(arguments);
        final var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("KNIME_HOME");
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** @return nothing where coreutils are older than 8.31; a build in the foreground needs nothing */
    private static List<String> answersInterrupts() {
        try {
            final int missing = new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor();
            return missing == 0 ? List.of("env", "--default-signal=INT") : List.of();
        } catch (final IOException | InterruptedException e) {
            throw new IllegalStateException("no program env", e);
        }
    }

    static Launcher start(final Path folder, final List<String> arguments) throws IOException {
        return start(folder, ROOT.resolve("hydramix"), Map.of(), arguments);
    }

    /**
     * @param folder for the log
     * @param program the launcher of this or another checkout, or a link to it
     * @param environment what the environment has besides, or has otherwise
     * @param arguments of the launcher
     */
    static Launcher start(final Path folder, final Path program, final Map<String, String> environment,
        final List<String> arguments) throws IOException {
        return new Launcher(Files.createTempFile(folder, "run", ".log"), program, environment, arguments);
    }

    static Outcome run(final Path folder, final List<String> arguments) throws IOException, InterruptedException {
        return start(folder, arguments).await();
    }

    Outcome await() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not finished after " + LIMIT + " s:\n" + Files.readString(log));
        }
        return new Outcome(process.exitValue(), Files.readString(log));
    }

    /** Waits until a file of this name pattern is there; fails at once if the run ends before. */
    void awaitFile(final Path folder, final String name) throws IOException, InterruptedException {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT);
        while (!exists(folder, name)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(name + " did not appear in " + folder + ":\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private static boolean exists(final Path folder, final String name) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            return files.iterator().hasNext();
        }
    }

    /** What Ctrl-C sends; by the shell's own kill, as not every machine has a program of that name. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).inheritIO().start().waitFor();
    }

    /** SIGTERM: what service managers and schedulers send. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL: nothing can be tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
