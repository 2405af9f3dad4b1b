package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows that use the nodes in other ways than the training template. */
class WorkflowsTest {

    /** A picture, script or style sheet from elsewhere, or a link to there. */
    private static final Pattern FOREIGN = Pattern.compile("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//");

    private static final String TILES = Workflows.template("example-tiles").toString();

    @TempDir
    private Path folder;

    @Test
    void aModelLabelsTilesAndIsTrainedFurther() throws Exception {
        final Path report = folder.resolve("report");
        final var outcome = Launcher.run(folder,
            List.of("run", Launcher.ROOT.resolve("embedded-host/acceptance/workflows/second-round").toString(),
                "-failonloaderror", Workflows.variable("data", TILES, "String"), "--report", report.toString()));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("HydraMix Scorer 3:10 (EXECUTED)"), outcome.output());
        final String page = Files.readString(report.resolve("index.html"));
        assertTrue(page.contains("Agreement"), "the guesses of the Pseudo-Labeler are not in the report");
        assertTrue(page.contains("Validation accuracy"), "the validation of the Learner is not in the report");
    }

    @Test
    void aSavedModelPredicts() throws Exception {
        final Path model = folder.resolve("cells.hydramix");
        final var trained = Launcher.run(folder, Workflows.train(3, Workflows.modelFile(model)));
        assertEquals(0, trained.exitCode(), trained.output());
        final var predicted = Launcher.run(folder, List.of("run",
            Workflows.template("predict-with-saved-model").toString(), "-failonloaderror", Workflows.modelFile(model)));
        assertEquals(0, predicted.exitCode(), predicted.output());
        assertTrue(predicted.output().contains("HydraMix Predictor 3:2 (EXECUTED)"), predicted.output());
        assertTrue(predicted.output().lines().noneMatch(l -> l.contains("tiles do not count, as the table")),
            predicted.output());
    }

    @Test
    void aDamagedModelIsNamed() throws Exception {
        final Path model = Files.writeString(folder.resolve("cells.hydramix"), "no model");
        final var outcome = Launcher.run(folder, List.of("run",
            Workflows.template("predict-with-saved-model").toString(), "-failonloaderror", Workflows.modelFile(model)));
        assertEquals(4, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains(model.toString()), outcome.output());
    }

    @Test
    void theReportHoldsPicturesAndNeedsNoNetwork() throws Exception {
        final Path report = folder.resolve("report");
        final var outcome = Launcher.run(folder, Workflows.train(10, "--report", report.toString()));
        assertEquals(0, outcome.exitCode(), outcome.output());
        final String page = Files.readString(report.resolve("index.html"));
        assertTrue(page.contains("data:image/png;base64,"), "no pictures");
        assertTrue(page.contains("<svg"), "no curves");
        int views = 0;
        try (Stream<Path> files = Files.list(report)) {
            for (final Path file : files.toList()) {
                assertFalse(FOREIGN.matcher(Files.readString(file)).find(), file + " needs the network");
                views += file.getFileName().toString().matches("node-\\d+\\.html") ? 1 : 0;
            }
        }
        assertTrue(views > 0, "no views of nodes");
    }

    @Test
    void twoLearnersWithoutConnectionBothFinishAndOneSaysThatItWaited() throws Exception {
        final var outcome = Launcher.run(folder,
            List.of("run", Workflows.template("compare-with-baseline").toString(), "-failonloaderror",
                Workflows.variable("steps", "20", "int")));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertEquals(2, outcome.output().lines().filter(l -> l.matches(".*HydraMix Learner \\S+ \\(EXECUTED\\).*")).count(),
            outcome.output());
        assertEquals(1, outcome.output().lines().filter(l -> l.contains("for another HydraMix training to end")).count(),
            outcome.output());
    }
}
