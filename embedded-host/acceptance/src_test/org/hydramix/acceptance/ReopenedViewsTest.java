package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What views show is saved with the workflow: opened again, nothing executed, they show the same. */
class ReopenedViewsTest {

    private static final Path HOST = Launcher.ROOT.resolve("embedded-host/runtime/target/host");

    /** In s. */
    private static final int LIMIT = 300;

    @TempDir
    private Path folder;

    @Test
    void viewsOfASavedWorkflowShowTheSame() throws Exception {
        final Path saved = folder.resolve("saved");
        final String executed = run("before", "-reset",
            "-workflowDir=" + Workflows.template("hydramix-train-and-score"), "-destDir=" + saved,
            Workflows.variable("steps", "3", "int"),
            Workflows.variable("data", Workflows.template("example-tiles").toString(), "String"));
        assertTrue(executed.contains("HydraMix Scorer 3:7 (EXECUTED)*"), executed);
        final String reopened = run("after", "-nosave", "-workflowDir=" + saved);
        assertTrue(reopened.contains("HydraMix Scorer 3:7 (EXECUTED)"), reopened);
        final List<String> views = views("before");
        assertEquals(List.of("node-3.html", "node-5.html", "node-6.html", "node-7.html"), views);
        assertEquals(views, views("after"));
        for (final String view : views) {
            assertEquals(-1, Files.mismatch(folder.resolve("before/" + view), folder.resolve("after/" + view)), view);
        }
    }

    private List<String> views(final String report) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(report))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("node-")).sorted()
                .toList();
        }
    }

    /** Without {@code ./hydramix}, which always resets. */
    private String run(final String report, final String... options) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-XX:+UseSerialGC",
            "-Dhydramix.host.report=" + folder.resolve(report), "-jar",
            HOST.resolve("plugins/org.eclipse.equinox.launcher.jar").toString(), "-configuration",
            HOST.resolve("configuration").toString(), "-data", "@none", "-application",
            "org.knime.product.KNIME_BATCH_APPLICATION", "-nosplash", "-failonloaderror"));
        command.addAll(List.of(options));
        final Path log = folder.resolve(report + ".log");
        final Process process =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not finished after " + LIMIT + " s:\n" + Files.readString(log));
        }
        assertEquals(0, process.exitValue(), () -> {
            try {
                return Files.readString(log);
            } catch (final IOException e) {
                return e.toString();
            }
        });
        return Files.readString(log);
    }
}
