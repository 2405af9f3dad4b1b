package org.hydramix.benchmarks.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.benchmarks.shared.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a whole, on slides small enough for a test. */
class SlideBenchmarkTest {

    /** What the issue allows for slides of 10,000 and 40,000 px. */
    private static final double MOST = 1.2;

    @TempDir
    private Path folder;

    @Test
    void memoryDoesNotGrowWithTheSlide() throws Exception {
        final var log = new ByteArrayOutputStream();
        final List<SlideOutcome> outcomes;
        try (var print = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            outcomes = new SlideBenchmark(SlideOptions.parse(List.of("--sizes", "3072,5632", "--heap", "160m", "--steps",
                "60", "--out", folder.toString())), print).run();
        }
        final SlideOutcome small = outcomes.get(0);
        final SlideOutcome large = outcomes.get(1);
        assertEquals(5632, large.side());
        // The small one has tissue enough for caches and allocator to fill, which 3 megapixels have not on a busy machine.
        assertEquals(3, large.tissueMegapixels() / small.tissueMegapixels(), 1);
        final List<String> rows = Files.readAllLines(folder.resolve("slide.csv"));
        assertEquals(3, rows.size());
        final double drawn = Double.parseDouble(rows.get(2).split(",")[3]);
        assertEquals(1, large.cells() / drawn, 0.5, "a search that does the work of a real one");
        assertEquals(large.cells() + 1, Files.readAllLines(folder.resolve("slide-5632-cells.csv")).size());
        if (!Double.isNaN(large.residentMegabytes())) {
            assertTrue(large.residentMegabytes() < MOST * small.residentMegabytes(), log.toString(StandardCharsets.UTF_8));
        }
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("Resident memory of 5,632 px against 3,072 px"));
        assertTrue(Files.notExists(folder.resolve("slide-5632.tif")), "slides are deleted");
    }

    @Test
    void senselessOptionsAreRefused() {
        assertThrows(UsageException.class, () -> SlideOptions.parse(List.of("--sizes", "100")));
        assertThrows(UsageException.class, () -> SlideOptions.parse(List.of("--heap", "much")));
    }
}
