package org.hydramix.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.EngineException;

/** The whole benchmark: what is missing is run, then everything is summarised. */
final class QualityBenchmark {

    private static final int SECONDS_A_MINUTE = 60;

    private final QualityOptions options;

    private final String command;

    private final PrintStream log;

    /**
     * @param command as the user typed it, for the report
     * @param log for the user
     */
    QualityBenchmark(final QualityOptions options, final String command, final PrintStream log) {
        this.options = options;
        this.command = command;
        this.log = log;
    }

    /**
     * @return whether all runs are there
     * @throws EngineException if a file cannot be read or written, or results do not belong together
     */
    boolean run() throws EngineException, UsageException, IOException, InterruptedException {
        final Path runs = Files.createDirectories(options.out().resolve("runs"));
        try (FileChannel file = FileChannel.open(options.out().resolve(".lock"), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE); FileLock lock = lock(file)) {
            return run(runs);
        }
    }

    private FileLock lock(final FileChannel file) throws EngineException, IOException {
        try {
            final FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (final OverlappingFileLockException e) {
            // held by this JVM; told below, as if by another
        }
        throw new EngineException("Another benchmark is writing to " + options.out()
            + ". Wait for its end, or choose another folder with --out.");
    }

    private boolean run(final Path runs) throws EngineException, UsageException, IOException, InterruptedException {
        final Specs specs = new Specs(options);
        final Results results = new Results(options.out());
        final List<RunSpec> pending = missing(specs, results);
        final int wanted = specs.wanted().size();
        log.println(wanted + " runs are asked for, " + (wanted - pending.size()) + " of them are done already; results in "
            + options.out());
        final List<String> failures = new RunQueue(pending, runs, results,
            new Budget(options.budgetMinutes() * SECONDS_A_MINUTE), log).carryOut(options.jobs());
        final List<RunSpec> missing = missing(specs, results);
        final List<Map<String, String>> rows = results.current(specs);
        if (rows.isEmpty()) {
            log.println("There is nothing to summarise yet.");
        } else {
            new QualityReport(options, command, rows, missing.stream().map(RunSpec::key).toList()).write(log);
        }
        if (results.size() > rows.size()) {
            log.println((results.size() - rows.size()) + " row(s) of " + Results.FILE
                + " were made with other settings and are left out.");
        }
        missing.forEach(spec -> log.println("missing: " + spec.key().fileName()));
        failures.forEach(failure -> log.println("failed: " + failure));
        return missing.isEmpty();
    }

    private static List<RunSpec> missing(final Specs specs, final Results results)
        throws EngineException, UsageException {
        final List<RunSpec> missing = new ArrayList<>();
        for (final RunSpec spec : specs.wanted()) {
            if (!results.holds(spec)) {
                missing.add(spec);
            }
        }
        return missing;
    }
}
