package org.hydramix.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

import org.hydramix.benchmarks.shared.ChildProcess;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;

/** Carries out runs, some at a time, each in a process of its own: the engine trains one network at a time in a JVM. */
final class RunQueue {

    private static final double NANOS_A_SECOND = 1e9;

    private final Path folder;

    private final Results results;

    private final Budget budget;

    private final PrintStream log;

    private final Queue<RunSpec> waiting;

    private final int all;

    private final long start = System.nanoTime();

    private final List<String> failures = new ArrayList<>();

    private int ended;

    /**
     * @param specs to run, in this order
     * @param folder for what the processes print and their files
     * @param results receives each run as it ends
     * @param log for the user
     */
    RunQueue(final Collection<RunSpec> specs, final Path folder, final Results results, final Budget budget,
        final PrintStream log) {
        waiting = new ArrayDeque<>(specs);
        all = specs.size();
        this.folder = folder;
        this.results = results;
        this.budget = budget;
        this.log = log;
    }

    /**
     * @param jobs processes at a time
     * @return a sentence for each run that failed
     */
    List<String> carryOut(final int jobs) throws InterruptedException {
        final List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            final var worker = new Thread(this::work, "bench worker " + (i + 1));
            worker.start();
            workers.add(worker);
        }
        for (final Thread worker : workers) {
            worker.join();
        }
        return failures;
    }

    private void work() {
        for (RunSpec spec = next(); spec != null; spec = next()) {
            try {
                carryOut(spec);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (final Exception e) {
                fail(spec.key().fileName() + ": " + e.getMessage());
            }
        }
    }

    private double elapsed() {
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }

    /** @return the first run that there is time for; null if there is none */
    private synchronized RunSpec next() {
        final var found = waiting.stream().filter(spec -> budget.allows(spec.key(), elapsed())).findFirst();
        found.ifPresent(waiting::remove);
        return found.orElse(null);
    }

    private void carryOut(final RunSpec spec) throws Exception {
        final double before = elapsed();
        final Path request = folder.resolve(spec.key().fileName() + ".request.json");
        final Path answer = folder.resolve(spec.key().fileName() + ".json");
        final Path printed = folder.resolve(spec.key().fileName() + ".log");
        Files.deleteIfExists(answer);
        AtomicFile.write(request, out -> out.write(RunProcess.json(spec).getBytes(StandardCharsets.UTF_8)));
        final int status = ChildProcess
            .start(RunProcess.class, printed, List.of(request.toString(), answer.toString())).waitFor();
        if (status != 0) {
            throw new EngineException("the process ended with status " + status + ". The end of " + printed + ":\n"
                + ChildProcess.lastLines(printed));
        }
        Files.delete(request);
        final Outcome outcome = RunProcess.outcome(read(answer));
        budget.note(spec.key(), elapsed() - before);
        finish(spec, outcome);
    }

    private static String read(final Path answer) throws EngineException {
        try {
            return Files.readString(answer);
        } catch (final IOException e) {
            throw new EngineException("the process left no result " + answer + ": " + e.getMessage(), e);
        }
    }

    private synchronized void finish(final RunSpec spec, final Outcome outcome) throws Exception {
        results.add(spec, outcome);
        ended++;
        final RunKey key = spec.key();
        log.printf(Locale.ROOT, "[%d/%d, %.0f min] split %d, %s labels, noise %s, seed %d, %s: accuracy %.3f, macro-F1"
            + " %.3f, location %.2f px (val %.3f, %.3f at step %d; %.0f s)%n", ended, all, elapsed() / 60, key.split(),
            key.labelsText(), key.noiseText(), key.seed(), key.method(), outcome.accuracy(), outcome.macroF1(),
            outcome.locationPixels(), outcome.validationAccuracy(), outcome.validationMacroF1(), outcome.bestStep(),
            outcome.seconds());
    }

    private synchronized void fail(final String what) {
        failures.add(what);
        log.println("FAILED " + what);
    }
}
