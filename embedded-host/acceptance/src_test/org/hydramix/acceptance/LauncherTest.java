package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hydramix} makes of where it is called from, with which environment and with which options. */
class LauncherTest {

    private static final Path PROGRAM = Launcher.ROOT.resolve("hydramix");

    /** The host answers at once, so that one sees that it was started. */
    private static final List<String> BOGUS = Workflows.train(5, "-bogus");

    private static final String ANSWER = "Unknown option '-bogus'";

    @TempDir
    private Path folder;

    private Launcher.Outcome run(final Path program, final Map<String, String> environment, final List<String> arguments)
        throws IOException, InterruptedException {
        return Launcher.start(folder, program, environment, arguments).await();
    }

    @Test
    void linksToItAreFollowed() throws Exception {
        final Path first = Files.createSymbolicLink(folder.resolve("first"), PROGRAM);
        final Path second = Files.createSymbolicLink(Files.createDirectory(folder.resolve("programs")).resolve("hydramix"),
            Path.of("..").resolve(first.getFileName()));
        final var outcome = run(second, Map.of(), BOGUS);
        assertTrue(outcome.output().contains(ANSWER), outcome.output());
    }

    @Test
    void optionsOfJavaInTheEnvironmentDoNotHideItsVersion() throws Exception {
        final var outcome =
            run(PROGRAM, Map.of("JAVA_TOOL_OPTIONS", "-Dsome=\"8\"", "JDK_JAVA_OPTIONS", "-Dother=1"), BOGUS);
        assertTrue(outcome.output().contains(ANSWER), outcome.output());
    }

    @Test
    void otherSystemsAreRefusedBeforeAnythingIsBuilt() throws Exception {
        final Path programs = Files.createDirectory(folder.resolve("programs"));
        final Path uname = Files.writeString(programs.resolve("uname"),
            "#!/bin/sh\ncase $1 in -s) echo Darwin ;; -m) echo arm64 ;; esac\n");
        Files.setPosixFilePermissions(uname, PosixFilePermissions.fromString("rwx------"));
        final var path = Map.of("PATH", programs + ":" + System.getenv("PATH"));
        for (final List<String> command : List.of(BOGUS, List.of("demo", "--out", folder.resolve("demo").toString()),
            List.of("bench", "--help"), List.of("doctor"), List.of("build"))) {
            final var outcome = run(PROGRAM, path, command);
            assertEquals(2, outcome.exitCode(), outcome.output());
            assertTrue(outcome.output().contains("Linux x86-64 only, and this is Darwin arm64"), outcome.output());
            assertFalse(outcome.output().contains("Building"), outcome.output());
        }
    }

    @Test
    void whatFollowsVmargsReachesJava() throws Exception {
        final var outcome = run(PROGRAM, Map.of(), Workflows.train(5, "-vmargs", "-Dsome=with blanks", "-version"));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains(" version \""), outcome.output());
    }

    /** Stands in for KNIME: prints what it is given, one argument a line. */
    private Map<String, String> knime() throws IOException {
        final Path home = Files.createDirectories(folder.resolve("KNIME home"));
        final Path program = Files.writeString(home.resolve("knime"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Map.of("KNIME_HOME", home.toString());
    }

    @Test
    void knimeGetsTheOptionsAndItsExitCodeComesBack() throws Exception {
        final var outcome = run(PROGRAM, knime(), Workflows.train(5, "-vmargs", "-Dsome=with blanks", "-Xmx1g"));
        assertEquals(7, outcome.exitCode(), outcome.output());
        final List<String> given = outcome.output().lines().toList();
        assertTrue(given.containsAll(List.of("-nosplash", "-consoleLog", "-reset", "-nosave", "-failonloaderror",
            "-workflowDir=" + Workflows.template("hydramix-train-and-score"), Workflows.variable("steps", "5", "int"))),
            outcome.output());
        assertEquals("org.knime.product.KNIME_BATCH_APPLICATION", given.get(given.indexOf("-application") + 1));
        assertEquals(List.of("-vmargs", "-Dsome=with blanks", "-Xmx1g"), given.subList(given.size() - 3, given.size()));
        assertFalse(Files.exists(Path.of(given.get(given.indexOf("-data") + 1))), "its workspace is left behind");
    }

    @Test
    void knimeSavesWhereItIsTold() throws Exception {
        final String destination = "-destDir=" + folder.resolve("saved");
        final var outcome = run(PROGRAM, knime(), Workflows.train(5, destination));
        final List<String> given = outcome.output().lines().toList();
        assertTrue(given.containsAll(List.of("-reset", destination)), outcome.output());
        assertFalse(given.contains("-nosave"), outcome.output());
    }

    /** @param first what the program does before it says, by a file, that it runs, and goes on for a minute */
    private Path program(final Path file, final String first) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\ntrap 'sleep 0.3; echo tidied up; exit 9' TERM\n" + first
            + "\necho \"$@\" >" + folder + "/running\nfor i in $(seq 1000); do sleep 0.05; done\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    private void assertEnds(final Launcher launcher) throws Exception {
        final var outcome = launcher.await();
        assertEquals(9, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("tidied up"), outcome.output());
    }

    @Test
    void aSignalEndsKnimeAndItsWorkspace() throws Exception {
        final Path home = program(folder.resolve("KNIME home/knime"), "").getParent();
        final Path temporary = Files.createDirectory(folder.resolve("temporary"));
        final var environment = Map.of("KNIME_HOME", home.toString(), "TMPDIR", temporary.toString());
        final Launcher terminated = Launcher.start(folder, PROGRAM, environment, Workflows.train(5));
        terminated.awaitFile(folder, "running");
        terminated.awaitFile(temporary, "hydramix.*");
        terminated.terminate();
        assertEnds(terminated);
        Files.delete(folder.resolve("running"));
        final Launcher interrupted = Launcher.start(folder, PROGRAM, environment, Workflows.train(5));
        interrupted.awaitFile(folder, "running");
        interrupted.interrupt();
        assertEnds(interrupted);
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aSignalEndsTheDemo() throws Exception {
        final Path java = program(folder.resolve("jdk/bin/java"),
            "[ \"$1\" = -version ] && { echo 'openjdk version \"17\"' >&2; exit; }");
        final Launcher demo = Launcher.start(folder, PROGRAM,
            Map.of("JAVA_HOME", java.getParent().getParent().toString()),
            List.of("demo", "--out", folder.resolve("demo").toString()));
        demo.awaitFile(folder, "running");
        demo.terminate();
        assertEnds(demo);
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheRun() throws Exception {
        final Path report = Files.writeString(folder.resolve("file"), "").resolve("report");
        final var outcome = Launcher.run(folder, Workflows.train(5, "--report", report.toString()));
        assertEquals(2, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("The report cannot be written to " + report), outcome.output());
        assertFalse(outcome.output().contains("EXECUTED"), outcome.output());
    }

    @Test
    void aReportThatFailsAfterTheRunLosesNothing() throws Exception {
        final Path report = folder.resolve("report");
        Files.createDirectories(report.resolve("index.html/in the way"));
        final Path saved = folder.resolve("saved");
        final var outcome = Launcher.run(folder, Workflows.train(2, "-destDir=" + saved, "--report", report.toString()));
        assertEquals(4, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("The report cannot be written to " + report), outcome.output());
        assertTrue(Files.exists(saved.resolve("workflow.knime")), outcome.output());
    }
}
