package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The command as a whole, on synthetic tissue, with processes of its own. */
class QualityBenchmarkTest {

    private static final Set<String> DIFFERENT_EACH_TIME = Set.of("seconds", "date");

    @TempDir
    private static Path folder;

    private static SyntheticData data;

    private static Path out;

    private static String printed;

    @BeforeAll
    static void run() throws Exception {
        data = new SyntheticData(folder.resolve("data"));
        out = folder.resolve("one job");
        final var log = new ByteArrayOutputStream();
        assertTrue(benchmark(log, "--methods", "supervised,hydramix", "--seeds", "2"));
        printed = log.toString(StandardCharsets.UTF_8);
    }

    private static boolean benchmark(final ByteArrayOutputStream log, final String... options) throws Exception {
        return benchmark(out, log, options);
    }

    private static boolean benchmark(final Path folder, final ByteArrayOutputStream log, final String... options)
        throws Exception {
        try (var stream = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            return new QualityBenchmark(data.options(folder, options), "the command", stream).run();
        }
    }

    /** @return what must not differ between two runs of the same benchmark, by run */
    private static Map<String, Map<String, String>> figures(final Path folder) throws EngineException {
        final Map<String, Map<String, String>> figures = new TreeMap<>();
        for (final Map<String, String> row : ResultFile.open(folder.resolve(Results.FILE)).rows()) {
            final Map<String, String> kept = new TreeMap<>(row);
            kept.keySet().removeAll(DIFFERENT_EACH_TIME);
            figures.put(RunKey.of(row).fileName(), kept);
        }
        return figures;
    }

    @Test
    void everyRunIsThereWithItsFigures() throws Exception {
        final var figures = figures(out);
        assertEquals(4, figures.size());
        figures.values().forEach(row -> {
            final double accuracy = Double.parseDouble(row.get("accuracy"));
            assertTrue(accuracy > 0 && accuracy <= 1, row.toString());
            assertEquals(Double.parseDouble(row.get("location_px")) / 2, Double.parseDouble(row.get("location_um")),
                1e-5);
        });
        assertEquals(4, figures.values().stream().map(row -> row.get("weights")).distinct().count());
    }

    @Test
    void twoJobsGiveTheSameBits() throws Exception {
        final Path other = folder.resolve("two jobs");
        assertTrue(benchmark(other, new ByteArrayOutputStream(), "--methods", "supervised,hydramix", "--seeds", "2",
            "--jobs", "2"));
        assertEquals(figures(out), figures(other));
    }

    @Test
    void allFilesAreWrittenAndTheTableIsPrinted() throws Exception {
        final Set<String> files;
        try (var listed = Files.list(out)) {
            files = listed.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        assertTrue(files.containsAll(List.of("results.csv", "summary.csv", "differences.csv", "results.json", "table.md",
            "plot-split0-labels20-noise0.00.svg")), files.toString());
        assertTrue(printed.contains(Files.readString(out.resolve("table.md"))), printed);
        final JsonObject json = JsonParser.parseString(Files.readString(out.resolve("results.json"))).getAsJsonObject();
        for (final String field : List.of("command", "date", "commit", "machine", "methods", "runs", "summary")) {
            assertTrue(json.has(field), field);
        }
        assertEquals(2, json.getAsJsonArray("methods").size());
        assertEquals(4, json.getAsJsonArray("runs").size());
    }

    @Test
    void whatIsDoneIsNotDoneAgainAndChangedSettingsAreNotMixedIn() throws Exception {
        final Path copy = copy("resumed");
        final String before = Files.readString(copy.resolve(Results.FILE));
        final var log = new ByteArrayOutputStream();
        assertTrue(benchmark(copy, log, "--methods", "supervised,hydramix", "--seeds", "2"));
        assertEquals(before, Files.readString(copy.resolve(Results.FILE)));
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("4 of them are done already"), log.toString());
        log.reset();
        assertTrue(benchmark(copy, log, "--methods", "supervised", "--steps", "2"));
        assertEquals(5, ResultFile.open(copy.resolve(Results.FILE)).rows().size());
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("4 row(s)"), log.toString());
        assertEquals(1, Files.readString(copy.resolve("table.md")).lines().filter(l -> l.startsWith("| supervised")).count());
    }

    @Test
    void withoutTimeNothingIsStartedAndTheMissingIsNamed() throws Exception {
        final Path copy = copy("no time");
        final var log = new ByteArrayOutputStream();
        assertFalse(benchmark(copy, log, "--methods", "supervised,paper", "--seeds", "2", "--budget", "0"));
        final String told = log.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("missing: split0-labels20-noise0.00-seed1-paper"), told);
        assertTrue(told.contains("missing: split0-labels20-noise0.00-seed2-paper"), told);
        assertTrue(Files.readString(copy.resolve("table.md")).contains("**2 runs are missing.**"));
        assertEquals(figures(out), figures(copy));
    }

    @Test
    void allLabelsAreForMethodsThatNeedNoUnlabelledCells() throws Exception {
        final Path copy = copy("all labels");
        assertTrue(benchmark(copy, new ByteArrayOutputStream(), "--methods", "supervised,hydramix", "--labels", "all"));
        final var figures = figures(copy);
        assertEquals(5, figures.size());
        assertTrue(figures.containsKey("split0-labelsall-noise0.00-seed1-supervised"));
        assertTrue(Files.readString(copy.resolve("table.md")).contains("of `supervised` with all labels"));
    }

    @Test
    void aRedrawnSplitHasItsOwnRowsAndTable() throws Exception {
        final Path copy = copy("split");
        assertTrue(benchmark(copy, new ByteArrayOutputStream(), "--methods", "plain", "--split-seed", "3"));
        assertEquals(5, figures(copy).size());
        assertTrue(Files.exists(copy.resolve("images-split3.csv")));
        final String table = Files.readString(copy.resolve("table.md"));
        assertTrue(table.contains("### The data's own split") && table.contains("### Split re-drawn by patient, seed 3"),
            table);
    }

    @Test
    void aFailedRunIsToldAndTheOthersGoOn() throws Exception {
        final Path broken = folder.resolve("failing");
        final var log = new ByteArrayOutputStream();
        assertFalse(benchmark(broken, log, "--methods", "plain", "--labels", "100000,20"));
        final String told = log.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("failed: split0-labels100000-noise0.00-seed1-plain"), told);
        assertTrue(told.contains("100000 labelled cells were asked for"), told);
        assertEquals(Set.of("split0-labels20-noise0.00-seed1-plain"), figures(broken).keySet());
    }

    @Test
    void twoBenchmarksDoNotWriteToOneFolder() throws Exception {
        final Path busy = Files.createDirectories(folder.resolve("busy"));
        try (FileChannel channel =
            FileChannel.open(busy.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            final var refused =
                assertThrows(EngineException.class, () -> benchmark(busy, new ByteArrayOutputStream(), "--budget", "0"));
            assertTrue(refused.getMessage().contains("--out"), refused.getMessage());
        }
    }

    private static Path copy(final String name) throws Exception {
        final Path copy = Files.createDirectories(folder.resolve(name));
        Files.copy(out.resolve(Results.FILE), copy.resolve(Results.FILE));
        return copy;
    }
}
