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
 * @param tissue share of a slide that is tissue; the rest is glass, which is not searched. See {@link #tissue(int)}
 * @param heap most memory of Java's heap, such as {@code 1g}
 * @param model to search with; empty to train a small one on synthetic tissue
 * @param steps of that training
 * @param out folder for results
 */
record SlideOptions(List<Integer> sizes, double tissue, String heap, Optional<Path> model, int steps, Path out) {

    static final String USAGE = """
        bench slide [OPTION VALUE]…    time and memory of searching synthetic slides, each in a process of its own
          --sizes LIST   sides of the slides in px (default 10000,40000); pyramids of JPEG tiles
          --tissue SHARE of a slide that is tissue and not glass (default 0.2); more on small slides, so that each has
                         50 megapixels, enough to fill the cache of decoded tiles
          --heap SIZE    Java's heap in the process that searches (default 1g)
          --model FILE   model to search with (default: one trained on synthetic tissue for this)
          --steps N      of that training (default 150)
          --out DIR      results (default benchmarks/results/slide); slides are written there, too, and deleted""";

    private static final double LEAST_TISSUE = 0.01;

    /** Tissue is a disc. */
    private static final double MOST_TISSUE = Math.PI / 4;

    /** Of a section on a slide, the label and a wide margin being glass. */
    private static final double USUAL_TISSUE = 0.2;

    /**
     * What memory grows with is the cache of decoded tiles, 40 megapixels, until it is full. A slide with less tissue says
     * nothing about what a larger one needs.
     */
    private static final double FULL_CACHE_PIXELS = 50e6;

    /** Less than one block is no slide. */
    private static final int SMALLEST = 1024;

    static SlideOptions parse(final List<String> arguments) throws UsageException {
        final Options options = Options.parse(arguments, Set.of("--sizes", "--tissue", "--heap", "--model", "--steps", "--out"));
        final List<Integer> sizes = new ArrayList<>();
        for (final String size : options.list("--sizes", "10000,40000")) {
            sizes.add(Options.whole("--sizes", size, SMALLEST));
        }
        final String heap = options.text("--heap", "1g");
        if (!heap.matches("\\d+[mg]")) {
            throw new UsageException("--heap must be a size such as 512m or 1g, not '" + heap + "'.");
        }
        final String model = options.text("--model", "");
        return new SlideOptions(List.copyOf(sizes),
            options.number("--tissue", USUAL_TISSUE, LEAST_TISSUE, MOST_TISSUE), heap,
            model.isEmpty() ? Optional.empty() : Optional.of(Path.of(model)), options.whole("--steps", 150, 1), Path.of(options.text("--out", defaultOut())));
    }

    /**
     * @param side of a slide in px
     * @return share of it that is tissue: what was asked for, or enough to fill the caches
     */
    double tissue(final int side) {
        return Math.min(MOST_TISSUE, Math.max(tissue, FULL_CACHE_PIXELS / ((double)side * side)));
    }

    private static String defaultOut() {
        return Path.of(System.getProperty("hydramix.root", "."), "benchmarks", "results", "slide").toString();
    }
}
