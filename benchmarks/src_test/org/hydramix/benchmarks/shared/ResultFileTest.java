package org.hydramix.benchmarks.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path folder;

    private static Map<String, String> row(final String method, final String accuracy) {
        return new TreeMap<>(Map.of("method", method, "accuracy", accuracy));
    }

    @Test
    void rowsAreOnTheDiskAsSoonAsTheyAreAdded() throws Exception {
        final Path file = folder.resolve("results.csv");
        final ResultFile results = ResultFile.open(file);
        results.add(row("a, with a comma", "0.5"));
        assertEquals(List.of(row("a, with a comma", "0.5")), ResultFile.open(file).rows());
        results.add(row("b", "NaN"));
        assertEquals(List.of(row("a, with a comma", "0.5"), row("b", "NaN")), ResultFile.open(file).rows());
        assertEquals("accuracy,method\n0.5,\"a, with a comma\"\nNaN,b\n", Files.readString(file));
    }

    @Test
    void rowsOfOtherColumnsAreRefused() throws Exception {
        final ResultFile results = ResultFile.open(folder.resolve("results.csv"));
        results.add(row("a", "0.5"));
        final var refused = assertThrows(EngineException.class, () -> results.add(Map.of("method", "b")));
        assertTrue(refused.getMessage().contains("--out"), refused.getMessage());
        assertEquals(1, results.rows().size());
    }

    @Test
    void aDamagedRowIsNamed() throws Exception {
        final Path file = Files.writeString(folder.resolve("results.csv"), "method,accuracy\na,0.5\nb\n");
        final var refused = assertThrows(EngineException.class, () -> ResultFile.open(file));
        assertTrue(refused.getMessage().startsWith("Row 3 of " + file), refused.getMessage());
    }
}
