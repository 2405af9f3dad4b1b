package org.hydramix.host.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.hydramix.host.workflow.ExecutedWorkflow;
import org.hydramix.host.workflow.WorkflowReport;

/** What the host tells about a run beyond KNIME's own output, if system properties ask for it. */
final class Reports {

    /** {@code true} prints small result tables. */
    private static final String RESULTS = "hydramix.host.results";

    /** A folder that receives a report. */
    private static final String REPORT = "hydramix.host.report";

    private static final String EXTENSION_POINT = "org.hydramix.host.reports";

    private Reports() {
    }

    /** @throws IOException if a report was asked for and cannot be written */
    static void make(final ExecutedWorkflow workflow) throws IOException {
        if (Boolean.getBoolean(RESULTS)) {
            new ResultTables(System.out).print(workflow);
        }
        final String folder = System.getProperty(REPORT);
        if (folder != null) {
            write(workflow, Path.of(folder));
        }
    }

    private static void write(final ExecutedWorkflow workflow, final Path folder) throws IOException {
        final IConfigurationElement[] elements =
            Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSION_POINT);
        if (elements.length == 0) {
            throw new IOException("No bundle contributes a report at " + EXTENSION_POINT + ".");
        }
        for (IConfigurationElement element : elements) {
            try {
                ((WorkflowReport)element.createExecutableExtension("class")).write(workflow, folder);
            } catch (CoreException e) {
                throw new IOException("The report of bundle " + element.getContributor().getName()
                    + " cannot be made: " + e.getMessage(), e);
            }
        }
    }
}
