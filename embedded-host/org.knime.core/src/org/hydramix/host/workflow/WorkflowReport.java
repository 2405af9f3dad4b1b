package org.hydramix.host.workflow;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a report about a workflow after it ran. Contributed at the extension point {@code org.hydramix.host.reports}
 * as {@code <report class="…"/>}; made and called if the system property {@code hydramix.host.report} names a folder.
 */
public interface WorkflowReport {

    /**
     * @param workflow what ran
     * @param folder receives the report; made if it does not exist
     * @throws IOException if the report cannot be written
     */
    void write(ExecutedWorkflow workflow, Path folder) throws IOException;
}
