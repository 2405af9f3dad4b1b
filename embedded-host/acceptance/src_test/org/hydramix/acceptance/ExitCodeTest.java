package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KNIME's exit codes, through {@code ./hydramix}. */
class ExitCodeTest {

    @TempDir
    private Path folder;

    @Test
    void zeroAfterTrainingAndScoring() throws Exception {
        final var outcome = Launcher.run(folder, Workflows.train(5));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("HydraMix Scorer 3:7 (EXECUTED)"), outcome.output());
        assertTrue(outcome.output().lines().anyMatch(l -> l.matches("\\s*Accuracy\\s+[01]\\.\\d+.*")),
            outcome.output());
        assertTrue(outcome.output().lines().anyMatch(l -> l.matches("\\s*Macro-F1\\s+[01]\\.\\d+.*")),
            outcome.output());
    }

    @Test
    void twoForAnUnknownOption() throws Exception {
        final var outcome = Launcher.run(folder, Workflows.train(5, "-bogus"));
        assertEquals(2, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("Unknown option '-bogus'"), outcome.output());
    }

    @Test
    void twoForAFolderThatIsNoWorkflow() throws Exception {
        final var outcome = Launcher.run(folder, List.of("run", folder.toString()));
        assertEquals(2, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("it has no workflow.knime"), outcome.output());
    }

    @Test
    void threeForASettingThatCannotBeRead() throws Exception {
        final Path copy = copyOf("hydramix-train-and-score");
        final Path settings = copy.resolve("HydraMix Learner (#5)/settings.xml");
        Files.writeString(settings, Files.readString(settings).replace("value=\"HYDRAMIX\"", "value=\"MAGIC\""));
        final var outcome = Launcher.run(folder, List.of("run", copy.toString(), "-failonloaderror"));
        assertEquals(3, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("Invalid value 'MAGIC'"), outcome.output());
    }

    @Test
    void fourForDataThatIsNotThere() throws Exception {
        final Path nowhere = folder.resolve("nowhere");
        final var outcome =
            Launcher.run(folder, Workflows.train(5, Workflows.variable("data", nowhere.toString(), "String")));
        assertEquals(4, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains(nowhere.toString()), outcome.output());
    }

    private Path copyOf(final String template) throws IOException {
        final Path from = Workflows.template(template);
        final Path to = folder.resolve(template);
        try (Stream<Path> files = Files.walk(from)) {
            for (final Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
