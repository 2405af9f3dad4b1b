package org.hydramix.host.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded run of KNIME, repeated by the host. */
class RecordingsTest {

    /** As many as KNIME was asked to make; fewer would mean that some got lost. */
    private static final int RECORDINGS = 52;

    @TempDir
    private static Path scratch;

    @TestFactory
    Stream<DynamicTest> doesWhatKnimeDid() throws IOException {
        final List<Path> files;
        try (Stream<Path> all = Files.list(HostLauncher.DATA.resolve("expected"))) {
            files = all.sorted().toList();
        }
        assertEquals(RECORDINGS, files.size());
        final var launcher = new HostLauncher(scratch);
        final Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Path file : files) {
            final var recording = Recording.read(file);
            tests.add(DynamicTest.dynamicTest(recording.name(), () -> repeat(launcher, recording)));
        }
        return tests.build();
    }

    private static void repeat(final HostLauncher launcher, final Recording recording) throws Exception {
        final Path folder = Files.createDirectories(scratch.resolve(recording.name()));
        final Path workflows = HostLauncher.DATA.resolve("workflows");
        for (String argument : recording.arguments()) {
            final String reference = argument.substring(argument.indexOf('=') + 1);
            if (reference.startsWith(Recording.WORKFLOWS + "/") && !reference.contains("..")) {
                HostLauncher.copy(workflows.resolve(reference.substring(Recording.WORKFLOWS.length() + 1)), folder);
            }
        }
        final HostRun run = launcher.run(
            recording.arguments().stream().map(a -> a.replace(Recording.WORKFLOWS, folder.toString())).toList());
        if (recording.arguments().isEmpty()) {
            assertPrintsUsage(run);
            return;
        }
        final Observation expected = recording.expected();
        final var actual = Observation.of(run.exitCode(),
            run.lines().stream().map(line -> line.replace(folder.toString(), Recording.WORKFLOWS)).toList());
        assertAll(recording.name() + "\n" + run.text(), //
            () -> assertEquals(expected.exitCode(), actual.exitCode(), "exit code"), //
            () -> assertEquals(expected.output(), actual.output(), "output"), //
            () -> assertEquals(expected.states(), actual.states(), "states"), //
            () -> assertMessages(recording, expected, actual));
    }

    /** Where KNIME's launcher crashed, the host must say what is wrong, so there is nothing to compare with. */
    private static void assertMessages(final Recording recording, final Observation expected,
        final Observation actual) {
        if (recording.name().equals("option-bad-type")) {
            assertTrue(actual.messages().stream().anyMatch(m -> m.startsWith("ERROR") && m.contains("five")),
                "no error names the value: " + actual.messages());
        } else {
            assertEquals(expected.messages(), actual.messages(), "messages");
        }
    }

    /** The options that the host knows are fewer than KNIME's, so the text cannot be the same. */
    private static void assertPrintsUsage(final HostRun run) {
        assertEquals(0, run.exitCode());
        assertTrue(run.text().startsWith("Usage: The following options are available:"), run.text());
        assertTrue(run.text().contains("-workflowDir="), run.text());
    }
}
