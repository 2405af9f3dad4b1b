package org.hydramix.host.workflow;

import java.util.List;

/** What a report can know about a workflow after it ran. */
public interface ExecutedWorkflow {

    /** @return the name of the workflow's directory */
    String name();

    /** @return the nodes, each after those that it gets data from */
    List<ExecutedNode> nodes();

    /** @return the connections between the nodes */
    List<Connection> connections();
}
