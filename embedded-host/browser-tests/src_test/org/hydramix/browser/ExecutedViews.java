package org.hydramix.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The views of the nodes of workflows that were executed by {@code ./hydramix run}. */
final class ExecutedViews implements AutoCloseable {

    /** Labels tiles with a model, trains further, predicts and scores. */
    private static final Path TRAINING = Project.ROOT.resolve("embedded-host/acceptance/workflows/second-round");

    /** Finds the cells of whole images. */
    private static final Path DETECTION = Project.ROOT.resolve("test-workflows/detect-on-slide");

    private static final Path TILES = Project.ROOT.resolve("test-workflows/example-tiles");

    /** Enough for a curve; how good the model is does not matter. */
    private static final int STEPS = 40;

    /** In minutes; three trainings of a few steps on a busy machine. */
    private static final int LIMIT = 15;

    private static final String DATA = "<script type=\"application/json\" id=\"initial-data\">";

    private final Path reports;

    /** What goes with the tests. */
    private final AutoCloseable made;

    private ExecutedViews(final Path reports, final AutoCloseable made) {
        this.reports = reports;
        this.made = made;
    }

    /** Runs the workflows, unless a folder with their reports is given by the system property hydramix.reports. */
    static ExecutedViews make() throws IOException, InterruptedException {
        final String given = System.getProperty("hydramix.reports");
        if (given != null) {
            return new ExecutedViews(Path.of(given), () -> {
                // the folder is not ours
            });
        }
        final TemporaryFolder folder = TemporaryFolder.of("hydramix-views");
        run(TRAINING, folder.path().resolve("training"));
        run(DETECTION, folder.path().resolve("detection"));
        return new ExecutedViews(folder.path(), folder);
    }

    private static void run(final Path workflow, final Path report) throws IOException, InterruptedException {
        final Path log = report.resolveSibling(report.getFileName() + ".log");
        final ProcessBuilder builder = new ProcessBuilder(List.of(Project.ROOT.resolve("hydramix").toString(), "run",
            workflow.toString(), "-failonloaderror", "-workflow.variable=data," + TILES + ",String",
            "-workflow.variable=steps," + STEPS + ",int", "--report", report.toString())).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("KNIME_HOME");
        final Process process = builder.start();
        if (!process.waitFor(LIMIT, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Not finished after " + LIMIT + " min:\n" + Files.readString(log));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("The workflow failed:\n" + Files.readString(log));
        }
    }

    /** @return the page with the picture of the workflow that trains */
    Path index() {
        return reports.resolve("training/index.html");
    }

    /** @return the self-contained page of a node */
    Path page(final ExecutedNode node) {
        return reports.resolve(node.report() + "/node-" + node.id() + ".html");
    }

    /** @return what the view of a node starts with */
    String data(final ExecutedNode node) throws IOException {
        final String html = Files.readString(page(node));
        final int from = html.indexOf(DATA) + DATA.length();
        return html.substring(from, html.indexOf("</script>", from));
    }

    @Override
    public void close() throws Exception {
        made.close();
    }
}
