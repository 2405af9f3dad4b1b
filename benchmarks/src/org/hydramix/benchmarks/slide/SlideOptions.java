package org.hydramix.benchmarks.slide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hydramix.benchmarks.shared.Options;
import org.hydramix.benchmarks.shared.UsageException;

/**
 * What is asked for.
 *
 * @param sizes sides of the slides in px, in the order in which they are searched
 * @param heap most memory of Java's heap, such as {@code 1g}
 * @param model to search with; empty to train a small one on synthetic tissue
 * @param steps of that training
 * @param out folder for results
 */
record SlideOptions(List<Integer> sizes, String heap, Optional<Path> model, int steps, Path out) {

    static final String USAGE = """
        bench slide [OPTION VALUE]…    search synthetic slides of several sizes, each in a process of its own: time and memory
          --sizes LIST   sides of the slides in px (default 10000,40000); pyramids of JPEG tiles, half of them tissue
          --heap SIZE    Java's heap in the process that searches (default 1g)
          --model FILE   model to search with (default: one trained on synthetic tissue for this)
          --steps N      of that training (default 150)
          --out DIR      results (default benchmarks/results/slide); slides are written there, too, and deleted""";

    /** Less than one block is no slide. */
    private static final int SMALLEST = 1024;

    static SlideOptions parse(final List<String> arguments) throws UsageException {
        final Options options = Options.parse(arguments, Set.of("--sizes", "--heap", "--model", "--steps", "--out"));
        final List<Integer> sizes = new ArrayList<>();
        for (final String size : options.list("--sizes", "10000,40000")) {
            sizes.add(Options.whole("--sizes", size, SMALLEST));
        }
        final String heap = options.text("--heap", "1g");
        if (!heap.matches("\\d+[mg]")) {
            throw new UsageException("--heap must be a size such as 512m or 1g, not '" + heap + "'.");
        }
        final String model = options.text("--model", "");
        return new SlideOptions(List.copyOf(sizes), heap, model.isEmpty() ? Optional.empty() : Optional.of(Path.of(model)),
            options.whole("--steps", 150, 1), Path.of(options.text("--out", defaultOut())));
    }

    private static String defaultOut() {
        return Path.of(System.getProperty("hydramix.root", "."), "benchmarks", "results", "slide").toString();
    }
}
