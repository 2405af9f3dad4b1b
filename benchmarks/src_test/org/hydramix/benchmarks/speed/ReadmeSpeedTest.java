package org.hydramix.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.benchmarks.shared.MarkedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The speeds in the README are those of the committed result file. */
class ReadmeSpeedTest {

    private static final Path ROOT = Path.of(System.getProperty("hydramix.root", ".."));

    @TempDir
    private Path folder;

    @Test
    void everySpeedOfTheReadmeIsInTheResults() throws Exception {
        final String readme = Files.readString(ROOT.resolve("README.md"));
        assertFalse(MarkedTable.all(readme, "speed").isEmpty(), "The README does not tell how fast it is.");
        assertEquals(List.of(), ReadmeSpeeds.wrong(readme, ROOT));
    }

    private List<String> wrong(final String... rows) throws Exception {
        Files.writeString(folder.resolve("speed.csv"), """
            part,item,contender,unit,value,low,high,rounds,threads,commit,date
            steps,small infer,hydramix,images/s,4791.6,1,2,5,2,x,y
            steps,small infer,hydramix/python,times,1.845,1,2,5,2,x,y
            """);
        return ReadmeSpeeds.wrong("Text.\n<!-- bench:speed speed.csv -->\n| item | hydramix, images/s | hydramix/python,"
            + " times |\n|---|---|---|\n" + String.join("\n", rows) + "\n<!-- /bench:speed -->\n", folder);
    }

    @Test
    void figuresOfTheResultsAreFine() throws Exception {
        assertEquals(List.of(), wrong("| small infer | 4791.6 | **1.845** |"));
    }

    @Test
    void otherFiguresAndUnknownItemsAreFound() throws Exception {
        assertEquals(List.of("small infer, hydramix/python, times: 1.9 but the results say 1.845."),
            wrong("| small infer | 4791.6 | 1.9 |"));
        assertEquals(2, wrong("| huge infer | 4791.6 | 1.845 |").size());
        assertEquals(1, wrong().size(), "no row");
    }

    @Test
    void aMarkerWithoutResultsOrEndIsFound() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> ReadmeSpeeds.wrong("<!-- bench:speed speed.csv -->\n", folder));
        assertEquals(List.of("There is no result file none.csv."), ReadmeSpeeds
            .wrong("<!-- bench:speed none.csv -->\n| item | a, b |\n|---|---|\n| x | 1 |\n<!-- /bench:speed -->", folder));
    }
}
