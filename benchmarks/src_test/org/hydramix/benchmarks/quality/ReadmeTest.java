package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.benchmarks.shared.MarkedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures in the README and in RESULTS.md are those of the committed result files. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hydramix.root", ".."));

    private static final String RESULTS = """
        split,labels,noise,seed,method,accuracy,macro_f1,balanced_accuracy,f1_a,calibration_error,location_px,\
        location_um,seconds,cells,labelled_seen
        0,100,0.00,1,plain,0.6,0.5,0.5,0.5,0.1,3,1.5,60,x,640
        0,100,0.00,2,plain,0.7,0.5,0.5,0.5,0.1,3,1.5,60,y,640
        0,100,0.00,1,hydramix,0.7,0.6,0.5,0.5,0.1,3,1.5,60,x,640
        0,100,0.00,2,hydramix,0.9,0.6,0.5,0.5,0.1,3,1.5,60,y,640
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "benchmarks/RESULTS.md"})
    void everyFigureIsInTheResults(final String file) throws Exception {
        final String text = Files.readString(ROOT.resolve(file));
        assertFalse(MarkedTable.all(text, "quality").isEmpty(), file + " does not tell how well cells are told apart.");
        assertEquals(List.of(), ReadmeFigures.wrong(text, ROOT));
    }

    private List<String> wrong(final String... table) throws Exception {
        Files.writeString(folder.resolve("results.csv"), RESULTS);
        return ReadmeFigures.wrong("Text.\n\n<!-- bench:quality results.csv split=0 labels=100 noise=0 -->\n"
            + String.join("\n", table) + "\n<!-- /bench:quality -->\n\n| other | table |\n|---|---|\n| 1 | 2 |\n", folder);
    }

    @Test
    void someRowsAndColumnsInAnyOrderAreFine() throws Exception {
        assertEquals(List.of(), wrong("| method | accuracy − plain | accuracy |", "|---|---|---|",
            "| hydramix | +0.150 [-0.485, +0.785] | **0.800 ± 0.141** |"));
    }

    @Test
    void anotherFigureIsFound() throws Exception {
        final List<String> wrong =
            wrong("| method | accuracy |", "|---|---|", "| hydramix | 0.801 ± 0.141 |", "| plain | 0.650 ± 0.071 |");
        assertEquals(1, wrong.size());
        assertTrue(wrong.get(0).contains("0.801") && wrong.get(0).contains("0.800 ± 0.141"), wrong.get(0));
    }

    @Test
    void aMethodOrColumnThatIsNotThereIsFound() throws Exception {
        assertEquals(1, wrong("| method | accuracy |", "|---|---|", "| paper | 0.8 |").size());
        assertEquals(1, wrong("| method | luck |", "|---|---|", "| plain | 0.8 |").size());
    }

    @Test
    void aTableWithoutRowsIsFound() throws Exception {
        assertEquals(1, wrong("Soon.").size());
    }

    @Test
    void aMarkerWithoutResultsOrEndIsFound() throws Exception {
        final String start = "<!-- bench:quality missing.csv split=0 labels=100 noise=0 -->\n";
        assertEquals(1, ReadmeFigures.wrong(start + "| method |\n|---|\n<!-- /bench:quality -->", folder).size());
        assertThrows(IllegalArgumentException.class, () -> ReadmeFigures.wrong(start, folder));
        assertThrows(IllegalArgumentException.class,
            () -> ReadmeFigures.wrong("<!-- bench:quality results.csv -->\n<!-- /bench:quality -->", folder));
    }

    @Test
    void withoutMarkersThereIsNothingToCompare() throws Exception {
        assertEquals(List.of(), ReadmeFigures.wrong("| method | accuracy |\n|---|---|\n| plain | 0.1 |\n", folder));
    }
}
