package org.hydramix.benchmarks.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.benchmarks.shared.MarkedTable;
import org.hydramix.benchmarks.shared.ResultFile;
import org.junit.jupiter.api.Test;

/**
 * Tables of the README between {@code <!-- bench:detect FILE -->} and {@code <!-- /bench:detect -->} are those that the
 * benchmark makes of the committed result file.
 */
class DetectReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hydramix.root", ".."));

    @Test
    void everyTableIsThatOfItsResults() throws Exception {
        final List<MarkedTable> tables = MarkedTable.all(Files.readString(ROOT.resolve("README.md")), "detect");
        assertFalse(tables.isEmpty(), "The README does not tell how well cells are found.");
        for (final MarkedTable table : tables) {
            final List<String> wrong = new ArrayList<>();
            final Optional<Path> file = table.results(ROOT, wrong);
            assertEquals(List.of(), wrong);
            assertEquals(new DetectSummary(ResultFile.open(file.orElseThrow()).rows()).table(), table.lines());
        }
    }
}
