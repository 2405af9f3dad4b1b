package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees: KNIME's exit codes, from the real launcher in a process of its own. */
class ExitCodesTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"0, table, -failonloaderror", "2, table, -unknown", "3, missing-setting, -failonloaderror",
        "4, trouble-error, -failonloaderror"})
    void tellsWhatHappened(final int exitCode, final String workflow, final String option,
        @TempDir final Path scratch) throws Exception {
        final Path copy = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/" + workflow), scratch);
        final HostRun run =
            new HostLauncher(scratch).run(List.of("-nosave", "-reset", option, "-workflowDir=" + copy));
        assertEquals(exitCode, run.exitCode(), run.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-destDir=", "-destFile="})
    void whereNothingCanBeSavedIsToldBeforeTheRun(final String option, @TempDir final Path scratch) throws Exception {
        final Path copy = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/settings"), scratch);
        final Path target = Files.createFile(scratch.resolve("file")).resolve("inside");
        final HostRun run = new HostLauncher(scratch).run("-reset", "-workflowDir=" + copy, option + target);
        assertEquals(2, run.exitCode(), run.text());
        assertTrue(run.text().contains("Nothing can be saved as \"" + target), run.text());
        assertFalse(run.text().contains("OUT settings"), run.text());
    }
}
