package org.hydramix.host.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One run of the host: its process and every line that it printed so far. */
final class HostRun {

    /** No run takes half as long, even on a busy machine. */
    private static final long LIMIT_SECONDS = 120;

    private final Process process;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final List<Thread> readers;

    private HostRun(final Process process) {
        this.process = process;
        readers = List.of(reader(process.getInputStream()), reader(process.getErrorStream()));
        readers.forEach(Thread::start);
    }

    static HostRun of(final Process process) {
        return new HostRun(process);
    }

    private Thread reader(final InputStream stream) {
        return new Thread(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (UncheckedIOException | IOException e) {
                lines.add("The output of the host broke off: " + e);
            }
        });
    }

    /** Waits for the end. */
    HostRun await() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The host did not end within " + LIMIT_SECONDS + " s:\n" + text());
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return this;
    }

    /** Waits until a line was printed. */
    void awaitLine(final Predicate<String> line) throws InterruptedException {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (lines.stream().noneMatch(line)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("The line never came:\n" + text());
            }
            Thread.sleep(20);
        }
    }

    Process process() {
        return process;
    }

    int exitCode() {
        return process.exitValue();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }
}
