package org.hydramix.host.batch;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.hydramix.host.report.ResultPrinter;
import org.hydramix.host.report.WorkflowReport;
import org.hydramix.host.workflow.ExecutedWorkflow;

/** What the host tells about a run beyond KNIME's own output, if system properties ask for it. */
final class Reports {

    /** {@code true} prints the results of end nodes side by side. */
    private static final String RESULTS = "hydramix.host.results";

    /** A folder that receives a report in HTML. */
    private static final String REPORT = "hydramix.host.report";

    private Reports() {
    }

    /**
     * To be called before anything runs: hours of training must not end in a folder that cannot be written.
     *
     * @throws ArgumentException if a report was asked for and its folder cannot be made or written to
     */
    static void check() throws ArgumentException {
        final String folder = System.getProperty(REPORT);
        if (folder != null) {
            try {
                WorkflowReport.prepare(Path.of(folder));
            } catch (IOException | InvalidPathException e) {
                throw new ArgumentException(e.getMessage());
            }
        }
    }

    /** Prints the results, if they were asked for. */
    static void print(final ExecutedWorkflow workflow) {
        if (Boolean.getBoolean(RESULTS)) {
            ResultPrinter.print(workflow, System.out);
        }
    }

    /** @throws IOException if a report was asked for and cannot be written */
    static void write(final ExecutedWorkflow workflow) throws IOException {
        final String folder = System.getProperty(REPORT);
        if (folder != null) {
            WorkflowReport.write(workflow, Path.of(folder));
        }
    }
}
