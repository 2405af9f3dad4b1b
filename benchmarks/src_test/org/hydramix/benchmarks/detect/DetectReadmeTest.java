package org.hydramix.benchmarks.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.benchmarks.shared.ResultFile;
import org.junit.jupiter.api.Test;

/**
 * Tables of the README between {@code <!-- bench:detect FILE -->} and {@code <!-- /bench:detect -->} are those that the
 * benchmark makes of the committed result file.
 */
class DetectReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hydramix.root", ".."));

    private static final Pattern BLOCK =
        Pattern.compile("<!-- bench:detect (\\S+) -->\\R(.*?)<!-- /bench:detect -->", Pattern.DOTALL);

    @Test
    void everyTableIsThatOfItsResults() throws Exception {
        final Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (blocks.find()) {
            final Path file = ROOT.resolve(blocks.group(1));
            assertTrue(Files.isRegularFile(file), "There is no result file " + file + ".");
            final List<String> lines = blocks.group(2).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            assertEquals(new DetectSummary(ResultFile.open(file).rows()).table(), lines);
            found++;
        }
        assertTrue(found > 0, "The README does not tell how well cells are found.");
    }
}
