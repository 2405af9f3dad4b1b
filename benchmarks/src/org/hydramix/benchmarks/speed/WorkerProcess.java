package org.hydramix.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.hydramix.benchmarks.shared.ChildProcess;
import org.hydramix.benchmarks.speed.child.Rounds;
import org.hydramix.engine.EngineException;

/** A running process that measures in rounds, see {@link Rounds}. */
final class WorkerProcess implements AutoCloseable {

    private static final String WAIT_POLICY = "OMP_WAIT_POLICY";

    private static final long SECONDS_TO_END = 30;

    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private final String name;

    private final Path log;

    private final Process process;

    private final Thread hook;

    private final BufferedReader answers;

    private final PrintStream orders;

    private final int work;

    /**
     * Starts the process and waits until it is ready.
     *
     * @param name for messages
     * @param command to run
     * @param environment added to this process's own
     * @throws EngineException if it ends before it is ready
     */
    WorkerProcess(final String name, final List<String> command, final Map<String, String> environment)
        throws IOException, EngineException {
        this.name = name;
        log = Files.createTempFile("hydramix-speed", ".log");
        final var builder = new ProcessBuilder(command).redirectError(log.toFile());
        // Set for the engine by the launcher; others run as people run them.
        builder.environment().remove(WAIT_POLICY);
        builder.environment().putAll(environment);
        process = builder.start();
        hook = new Thread(process::destroy, "end " + name);
        Runtime.getRuntime().addShutdownHook(hook);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        final String[] greeting = String.valueOf(answers.readLine()).split(" ");
        if (greeting.length != 2 || !Rounds.READY.equals(greeting[0])) {
            throw failed();
        }
        work = Integer.parseInt(greeting[1]);
    }

    /** @return how much work a repetition is */
    int work() {
        return work;
    }

    /**
     * @param repetitions at least 1
     * @return seconds of each
     * @throws EngineException if the process fails
     */
    double[] round(final int repetitions) throws IOException, EngineException {
        orders.println(repetitions);
        final String line = answers.readLine();
        if (line == null) {
            throw failed();
        }
        return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private EngineException failed() throws IOException {
        return new EngineException(name + " failed:\n" + ChildProcess.lastLines(log));
    }

    /** @return the most memory that was resident so far, in MB; NaN where the system does not say */
    double peakMegabytes() throws IOException {
        return megabytes("VmHWM");
    }

    private double megabytes(final String key) throws IOException {
        final Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(key))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE).findFirst()
            .orElse(Double.NaN);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (final InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        Files.deleteIfExists(log);
    }
}
