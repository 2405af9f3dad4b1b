package org.hydramix.host.load;

import java.util.List;

import org.hydramix.host.workflow.Workflow;
import org.knime.core.node.NodeSettings;

/**
 * A workflow and what could not be loaded.
 *
 * @param workflow the workflow, not configured yet
 * @param file all settings of the workflow file
 * @param problems one line each; empty if everything could be loaded
 */
public record LoadedWorkflow(Workflow workflow, NodeSettings file, List<String> problems) {
}
