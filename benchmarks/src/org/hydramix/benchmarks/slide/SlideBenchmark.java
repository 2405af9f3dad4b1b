package org.hydramix.benchmarks.slide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.hydramix.benchmarks.shared.ChildProcess;
import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SyntheticSlide;

/** Writes slides, has each searched by a process of its own, and compares the memory of these. */
final class SlideBenchmark {

    /**
     * Java would set aside a share of the machine's memory at first, of which a short search touches less than a long one:
     * a heap that begins small grows by what the work needs.
     */
    private static final String FIRST_HEAP = "-Xms32m";

    private static final long SEED = 1;

    private static final double BYTES_A_MEGABYTE = 1e6;

    private static final int PERCENT = 100;

    private final SlideOptions options;

    private final PrintStream print;

    SlideBenchmark(final SlideOptions options, final PrintStream print) {
        this.options = options;
        this.print = print;
    }

    /** @return what was measured, in the order of the sizes */
    List<SlideOutcome> run() throws EngineException, CancelledException, IOException, InterruptedException {
        Files.createDirectories(options.out());
        final Path model = options.model().isPresent() ? options.model().get() : trained();
        final List<SlideOutcome> outcomes = new ArrayList<>();
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final int size : options.sizes()) {
            outcomes.add(search(size, model, rows));
            ResultFile.write(options.out().resolve("slide.csv"), rows);
        }
        final SlideOutcome first = outcomes.get(0);
        for (final SlideOutcome outcome : outcomes.subList(1, outcomes.size())) {
            print.printf(Locale.ROOT, "Resident memory of %,d px against %,d px: %+.1f %%%n", outcome.side(), first.side(),
                PERCENT * (outcome.residentMegabytes() / first.residentMegabytes() - 1));
        }
        return outcomes;
    }

    private Path trained() throws EngineException, CancelledException, IOException {
        final Path file = options.out().resolve("synthetic.hydramix");
        print.println("Training on synthetic tissue, " + options.steps() + " steps ...");
        ModelFile.write(SyntheticDetector.train(options.out(), SEED, options.steps()), file);
        return file;
    }

    private SlideOutcome search(final int size, final Path model, final List<Map<String, String>> rows)
        throws EngineException, CancelledException, IOException, InterruptedException {
        final Path slide = options.out().resolve("slide-" + size + ".tif");
        final Path log = options.out().resolve("slide-" + size + ".log");
        final Path result = options.out().resolve("slide-" + size + ".json");
        try {
            final var drawn = new AtomicLong();
            SyntheticSlide.write(slide, size, options.tissue(size), SEED, (x, y, cls) -> drawn.incrementAndGet(), Monitor.NONE);
            print.printf(Locale.ROOT, "%,d × %,d px: %,d cells drawn, %.0f MB on disk; searching with -Xmx%s ...%n", size,
                size, drawn.get(), Files.size(slide) / BYTES_A_MEGABYTE, options.heap());
            final int code = ChildProcess.start(SlideProcess.class, List.of(FIRST_HEAP, "-Xmx" + options.heap()), log,
                List.of(model.toString(), slide.toString(), options.out().resolve("slide-" + size + "-cells.csv").toString(),
                    result.toString())).waitFor();
            if (code != 0) {
                throw new EngineException("The search of " + size + " px failed:\n" + ChildProcess.lastLines(log));
            }
            final SlideOutcome outcome = SlideProcess.outcome(Files.readString(result));
            print.printf(Locale.ROOT, "  %,d cells found in %.0f megapixels of tissue in %.0f s (%.2f megapixels a second);"
                + " resident memory at most %.0f MB, heap at most %.0f MB%n", outcome.cells(), outcome.tissueMegapixels(),
                outcome.seconds(), outcome.tissueMegapixels() / outcome.seconds(), outcome.residentMegabytes(),
                outcome.heapMegabytes());
            rows.add(row(outcome, drawn.get()));
            return outcome;
        } finally {
            Files.deleteIfExists(slide);
            Files.deleteIfExists(result);
        }
    }

    private Map<String, String> row(final SlideOutcome outcome, final long drawn) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("side_px", Integer.toString(outcome.side()));
        row.put("heap", options.heap());
        row.put("tissue_megapixels", String.format(Locale.ROOT, "%.1f", outcome.tissueMegapixels()));
        row.put("cells_drawn", Long.toString(drawn));
        row.put("cells_found", Long.toString(outcome.cells()));
        row.put("seconds", String.format(Locale.ROOT, "%.1f", outcome.seconds()));
        row.put("resident_mb", String.format(Locale.ROOT, "%.0f", outcome.residentMegabytes()));
        row.put("heap_mb", String.format(Locale.ROOT, "%.0f", outcome.heapMegabytes()));
        row.put("machine", Machine.here().toString());
        row.put("commit", System.getProperty("hydramix.commit", "unknown"));
        return row;
    }
}
