package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template that finds all cells of slides. */
class WholeImagesTest {

    @TempDir
    private Path folder;

    @Test
    void cellsOfAFolderOfImagesAreFoundAndWrittenForQuPath() throws Exception {
        final Path report = folder.resolve("report");
        final Path geoJson = Files.createDirectory(folder.resolve("qupath"));
        final var outcome = Launcher.run(folder,
            List.of("run", Workflows.template("detect-on-slide").toString(), "-failonloaderror",
                Workflows.variable("steps", "60", "int"),
                Workflows.variable("qupath-folder", geoJson.toString(), "String"), "--report", report.toString()));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("HydraMix Predictor 3:5 (EXECUTED)"), outcome.output());
        try (Stream<Path> images = Files.list(Workflows.template("example-tiles").resolve("images"));
            Stream<Path> files = Files.list(geoJson)) {
            assertEquals(images.count(), files.count(), "one file an image");
        }
        final String cells = Files.readString(geoJson.resolve("synthetic_001.jpg.hydramix.geojson"));
        assertTrue(cells.contains("\"FeatureCollection\"") && cells.contains("\"detection\""), "no cell was found");
        assertTrue(Files.readString(report.resolve("index.html")).contains("Cells per mm²"), "no table of images");
    }
}
