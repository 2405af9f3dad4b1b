package org.hydramix.host.batch;

import java.io.PrintStream;

import org.hydramix.host.workflow.Workflow;
import org.hydramix.host.workflow.WorkflowNode;

/** Prints how far the nodes have come; a star marks what has not been saved. */
final class NodeStates {

    private static final String PREFIX = "[node-state] ";

    private NodeStates() {
    }

    static void print(final Workflow workflow, final PrintStream out) {
        out.println(PREFIX + workflow.nameWithId() + ": " + workflow.state() + " (start)");
        for (WorkflowNode node : workflow.nodes()) {
            out.println(PREFIX + "  " + node.nameWithId() + " (" + node.state() + ")" + (node.isDirty() ? "*" : ""));
        }
        out.println(PREFIX + workflow.nameWithId() + "(end)");
    }
}
