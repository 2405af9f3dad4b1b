package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
