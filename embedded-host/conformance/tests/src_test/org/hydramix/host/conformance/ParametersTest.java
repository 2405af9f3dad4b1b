package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that the host must refuse. The exit codes 0, 3 and 4 are part of the recordings. */
class ParametersTest {

    private static final int WRONG_PARAMETERS = 2;

    /** KNIME knows the first five; the host does not have what they need and must not ignore them. */
    @ParameterizedTest
    @ValueSource(strings = {"-credential=name;login;password", "-masterkey=secret", "-updateLinks",
        "-workflowFile=/nowhere.zip", "-preferences=/nowhere.epf", "-option=1", "-option=1,rows,,int,more",
        "-workflow.variable=rows", "-workflow.variable=rows,1,integer-like", "-failOnLoadErrors"})
    void refusesAndNamesTheArgument(final String argument, @TempDir final Path scratch) throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/table"), scratch);
        final List<String> arguments = new ArrayList<>(List.of("-nosave", "-reset", argument));
        if (!argument.startsWith("-workflowFile")) {
            arguments.add("-workflowDir=" + workflow);
        }
        final HostRun run = new HostLauncher(scratch).run(arguments);
        assertEquals(WRONG_PARAMETERS, run.exitCode(), run.text());
        assertTrue(run.text().contains(argument.split("[=;]")[0]), run.text());
        assertTrue(run.lines().stream().noneMatch(line -> line.startsWith("OUT")), "nodes ran:\n" + run.text());
    }
}
