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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of the README and of RESULTS.md between {@code <!-- bench:detect FILE -->} and {@code <!-- /bench:detect -->} are those that the
 * benchmark makes of the committed result file.
 */
class DetectReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hydramix.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "benchmarks/RESULTS.md"})
    void everyTableIsThatOfItsResults(final String text) throws Exception {
        final List<MarkedTable> tables = MarkedTable.all(Files.readString(ROOT.resolve(text)), "detect");
        assertFalse(tables.isEmpty(), text + " does not tell how well cells are found.");
        for (final MarkedTable table : tables) {
            final List<String> wrong = new ArrayList<>();
            final Optional<Path> file = table.results(ROOT, wrong);
            assertEquals(List.of(), wrong);
            assertEquals(new DetectSummary(ResultFile.open(file.orElseThrow()).rows()).table(), table.lines());
        }
    }
}
