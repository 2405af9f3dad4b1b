package org.hydramix.host.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowNode;

/** PLACEHOLDER. */
final class ResultLoader {
    ResultLoader(final Workflow workflow, final Map<WorkflowNode, Path> folders, final List<String> problems) {
    }

    void load() {
    }
}
