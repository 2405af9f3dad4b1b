package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that the host must refuse. The exit codes 0, 3 and 4 are part of the recordings. */
class ParametersTest {

    private static final int WRONG_PARAMETERS = 2;

    /** KNIME knows the first three; the host does not have what they need and must not ignore them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
        "-credential=name;login;password | '-credential' is not supported", //
        "-masterkey=secret | '-masterkey' is not supported", //
        "-updateLinks | '-updateLinks' is not supported", //
        "-preferences=/nowhere.epf | /nowhere.epf", //
        "-workflowFile=/nowhere.zip | /nowhere.zip", //
        "-workflowDir=/nowhere | /nowhere", //
        "-destDir= | '-destDir' needs a path", //
        "-option=1 | -option=1", //
        "-option=1,rows,,int,more | -option=1,rows,,int,more", //
        "-option=1,rows,5,integer | integer", //
        "-workflow.variable=rows | -workflow.variable=rows", //
        "-workflow.variable=rows,1,integer | integer", //
        "-failOnLoadErrors | Unknown option '-failOnLoadErrors'"})
    void refusesAndSaysWhat(final String argument, final String text, @TempDir final Path scratch) throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/table"), scratch);
        final HostRun run =
            new HostLauncher(scratch).run("-nosave", "-reset", "-workflowDir=" + workflow, argument);
        assertEquals(WRONG_PARAMETERS, run.exitCode(), run.text());
        assertTrue(run.text().contains(text), run.text());
        assertTrue(run.lines().stream().noneMatch(line -> line.startsWith("OUT")), "nodes ran:\n" + run.text());
    }
}
