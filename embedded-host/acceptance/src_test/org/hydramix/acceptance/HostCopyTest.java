package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run has a copy of the host to itself; in another checkout, whose build only copies this one's host. */
class HostCopyTest {

    private static final String HOST = "embedded-host/runtime/target/host";

    private static final String NATIVES = "plugins/org.hydramix.djl.linux.x86_64";

    /** Tells the stand-in for a build where this checkout's host is: any name of a folder survives there. */
    private static final String BUILT = "HYDRAMIX_TEST_HOST";

    private static final int STEPS = 24;

    @TempDir
    private Path folder;

    /** @param checkout receives what the launcher needs, and no host yet */
    private Path program(final Path checkout) throws IOException {
        Files.createDirectories(checkout.resolve("plugins"));
        Files.createSymbolicLink(checkout.resolve(NATIVES), Launcher.ROOT.resolve(NATIVES));
        Files.createDirectories(checkout.resolve(HOST).getParent());
        final Path build = checkout.resolve("mvnw");
        Files.copy(Launcher.ROOT.resolve("mvnw"), build);
        Files.writeString(build, "#!/bin/sh\necho built >>builds\nsleep 1\nrm -rf " + HOST + "\ncp -R \"$" + BUILT + "\" "
            + HOST + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        return Files.copy(Launcher.ROOT.resolve("hydramix"), checkout.resolve("hydramix"));
    }

    private Launcher start(final Path program, final List<String> arguments) throws IOException {
        return Launcher.start(folder, program, Map.of(BUILT, Launcher.ROOT.resolve(HOST).toString()), arguments);
    }

    private static void assertStarted(final Launcher launcher) throws Exception {
        final var outcome = launcher.await();
        assertTrue(outcome.output().contains("Unknown option '-bogus'"), outcome.output());
    }

    private static long builds(final Path checkout) throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    @Test
    void twoFirstRunsAtOnceBuildOnce() throws Exception {
        final Path checkout = folder.resolve("checkout");
        final Path program = program(checkout);
        final Launcher first = start(program, Workflows.train(1, "-bogus"));
        final Launcher second = start(program, Workflows.train(1, "-bogus"));
        assertStarted(first);
        assertStarted(second);
        assertEquals(1, builds(checkout));
    }

    @Test
    void aHostThatWasNotFinishedIsBuiltAgain() throws Exception {
        final Path checkout = folder.resolve("checkout");
        final Path program = program(checkout);
        assertStarted(start(program, Workflows.train(1, "-bogus")));
        assertStarted(start(program, Workflows.train(1, "-bogus")));
        assertEquals(1, builds(checkout));
        Files.delete(checkout.resolve(HOST).resolve("complete"));
        assertStarted(start(program, Workflows.train(1, "-bogus")));
        assertEquals(2, builds(checkout));
    }

    @Test
    void aBuildLeavesRunningHostsAlone() throws Exception {
        final Path checkout = folder.resolve("checkout");
        final Path program = program(checkout);
        final Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        final Launcher training = start(program, Workflows.train(STEPS, Workflows.checkpointFolder(checkpoints),
            Workflows.checkpointEvery(2)));
        training.awaitFile(checkpoints, "hydramix-*.checkpoint");
        assertStarted(start(program, Workflows.train(1, "-bogus")));
        assertTrue(Files.exists(checkout.resolve(HOST).resolveSibling("run-2")), "two runs share a host");
        try (Stream<Path> jars = Files.list(checkout.resolve(HOST).resolve("plugins"))) {
            for (final Path jar : jars.toList()) {
                Files.writeString(jar, "half a jar", StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        final var outcome = training.await();
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("HydraMix Scorer 3:7 (EXECUTED)"), outcome.output());
    }

    @Test
    void aBuiltCheckoutMayBeMovedToAFolderWithAnyName() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this locale has no such names");
        final Path host = Launcher.ROOT.resolve(HOST);
        assertFalse(Files.readString(host.resolve("configuration/config.ini")).contains(Launcher.ROOT.toString()));
        final var outcome =
            start(program(folder.resolve("Gewebe für später, 細胞")), Workflows.train(2)).await();
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("HydraMix Scorer 3:7 (EXECUTED)"), outcome.output());
    }

    @Test
    void theDemoWritesItsReport() throws Exception {
        final Path checkout = folder.resolve("checkout");
        final Path program = program(checkout);
        Files.createSymbolicLink(checkout.resolve("test-workflows"), Launcher.ROOT.resolve("test-workflows"));
        final String script = Files.readString(program);
        final String quick = script.replaceFirst("(?m)^demo_steps=\\d+$", "demo_steps=3");
        assertNotEquals(script, quick, "the demo's steps are not found");
        Files.writeString(program, quick, StandardOpenOption.TRUNCATE_EXISTING);
        final Path out = folder.resolve("demo");
        final var outcome = start(program, List.of("demo", "--out", out.toString())).await();
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("Report: " + out.resolve("index.html")), outcome.output());
        final String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("All 10 nodes executed."), "nodes are missing in the report");
        assertTrue(page.contains("data:image/png;base64,"), "no pictures");
    }

    @Test
    void theHostIsAsOldAsTheStartOfItsBuild() throws Exception {
        final Path host = Launcher.ROOT.resolve(HOST);
        final var stamp = Files.getLastModifiedTime(host.resolve("complete"));
        assertTrue(stamp.compareTo(Files.getLastModifiedTime(host.resolve("configuration/config.ini"))) < 0,
            "a source that changes during a build is not noticed");
    }
}
