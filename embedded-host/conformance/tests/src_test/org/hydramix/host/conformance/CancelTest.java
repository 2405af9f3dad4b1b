package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C. */
class CancelTest {

    /** Enough on a machine that does much else; the node would go on for many minutes. */
    private static final long LIMIT_SECONDS = 20;

    @Test
    void interruptCancelsTheNodeThatRuns(@TempDir final Path scratch) throws Exception {
        final Path workflow =
            HostLauncher.copy(HostLauncher.DATA.resolve("host-workflows/slow-beside-fast"), scratch);
        final HostRun run =
            new HostLauncher(scratch).start(List.of("-nosave", "-reset", "-workflowDir=" + workflow));
        run.awaitLine(line -> line.startsWith("OUT settings")); // the fast node: now the slow one runs as well
        // the shell's own kill: not every machine has a program of that name
        new ProcessBuilder("sh", "-c", "kill -INT " + run.process().pid()).start().waitFor();
        final boolean ended = run.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        run.process().destroyForcibly();
        assertTrue(ended, "The host still ran " + LIMIT_SECONDS + " s after the interrupt:\n" + run.text());
        assertNotEquals(0, run.await().exitCode(), run.text());
    }

    /** A save takes longer than that, but what was computed is worth waiting for; nothing half-written is left in any case. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interruptWhileSavingLetsTheSaveFinish(final boolean zipped, @TempDir final Path scratch) throws Exception {
        final Path workflow = HostLauncher.copy(HostLauncher.DATA.resolve("workflows/large-table"), scratch.resolve("from"));
        final Path folder = Files.createDirectory(scratch.resolve("to"));
        final Path saved = folder.resolve("saved");
        final HostRun run = new HostLauncher(scratch).start(List.of("-reset", "-failonloaderror", "-workflowDir=" + workflow,
            (zipped ? "-destFile=" : "-destDir=") + saved));
        run.awaitLine(line -> line.startsWith("[node-state]") && line.endsWith("(end)")); // saving comes next
        new ProcessBuilder("kill", "-INT", Long.toString(run.process().pid())).start().waitFor();
        assertNotEquals(0, run.await().exitCode(), "the signal came too late: make the table larger\n" + run.text());
        try (Stream<Path> items = Files.list(folder)) {
            assertEquals(List.of(saved), items.toList(), run.text());
        }
        assertTrue(zipped || Files.exists(saved.resolve("workflow.knime")), run.text());
    }
}
