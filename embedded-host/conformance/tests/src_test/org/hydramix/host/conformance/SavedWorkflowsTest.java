package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workflows that were saved after execution keep their results. */
class SavedWorkflowsTest {

    private static final int LOAD_ERROR = 3;

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"table", "optional-absent"})
    void loadsWhatKnimeSaved(final String name) throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("saved-by-knime/" + name), scratch);
        assertStaysExecuted(new HostLauncher(scratch).run("-nosave", "-failonloaderror", "-workflowDir=" + workflow));
    }

    /** The results are real: a node that is executed again computes from the table that KNIME saved. */
    @Test
    void computesFromTheTableThatKnimeSaved() throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("saved-by-knime/table"), scratch);
        final Path printer = workflow.resolve("Printer (#2)/settings.xml");
        HostLauncher.replace(printer, "value=\"EXECUTED\"", "value=\"CONFIGURED\"");
        final HostRun run = new HostLauncher(scratch).run("-nosave", "-workflowDir=" + workflow);
        assertEquals(0, run.exitCode(), run.text());
        final var recording = Recording.read(HostLauncher.DATA.resolve("expected/table.txt"));
        assertEquals(recording.observation().output(), Observation.of(run.exitCode(), run.lines()).output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "missing-cells", "note", "optional-connected"})
    void loadsWhatItSavedItself(final String name) throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/" + name), scratch);
        final Path saved = scratch.resolve("saved");
        final var launcher = new HostLauncher(scratch);
        final HostRun first =
            launcher.run("-reset", "-failonloaderror", "-workflowDir=" + workflow, "-destDir=" + saved);
        assertEquals(0, first.exitCode(), first.text());
        assertStaysExecuted(launcher.run("-nosave", "-failonloaderror", "-workflowDir=" + saved));
    }

    /** Here with an exception that nobody declares: two columns of one name. */
    @Test
    void damagedResultsAreALoadError() throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("saved-by-knime/table"), scratch);
        HostLauncher.replace(workflow.resolve("Row Maker (#1)/port_1/spec.xml"), "key=\"column_name\" type=\"xstring\" value=\"l\"",
            "key=\"column_name\" type=\"xstring\" value=\"i\"");
        final HostRun run = new HostLauncher(scratch).run("-nosave", "-failonloaderror", "-workflowDir=" + workflow);
        assertEquals(LOAD_ERROR, run.exitCode(), run.text());
        assertTrue(run.text().contains("Loading the results of node Row Maker 3:1 failed"), run.text());
    }

    private static void assertStaysExecuted(final HostRun run) {
        assertEquals(0, run.exitCode(), run.text());
        final List<String> executed = run.lines().stream().filter(line -> line.contains("(EXECUTED)")).toList();
        assertFalse(executed.isEmpty(), run.text());
        assertTrue(run.lines().stream().noneMatch(line -> line.startsWith("OUT printer")
            || line.startsWith("OUT settings") || line.startsWith("OUT note text")), run.text());
        assertTrue(run.lines().stream().noneMatch(line -> line.contains("(IDLE)") || line.contains("(CONFIGURED)")),
            run.text());
    }
}
