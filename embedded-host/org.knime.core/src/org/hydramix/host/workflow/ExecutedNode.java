package org.hydramix.host.workflow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.host.view.NodePage;
import org.knime.core.node.workflow.NodeMessage;

/**
 * What a report can know about a node after the workflow ran.
 *
 * @param id the number in the workflow
 * @param name the name of the kind of node
 * @param description what the workflow's author wrote about this node, empty if nothing
 * @param annotation what the workflow's author wrote under this node, empty if nothing
 * @param state how far the node has come
 * @param message what it told last, {@link NodeMessage#NONE} if nothing
 * @param duration how long it executed, zero if it did not in this run
 * @param settings the node's own settings with flow variables applied, as texts by path, in their order
 * @param end whether no other node gets data from it
 * @param outputs the data outputs in order, empty unless executed
 * @param view empty unless executed, and if the kind of node has none
 */
public record ExecutedNode(int id, String name, String description, String annotation, NodeState state,
    NodeMessage message, Duration duration, Map<String, String> settings, boolean end, List<OutputPort> outputs,
    Optional<NodePage> view) {

    /** Copies the settings and the list. */
    public ExecutedNode {
        settings = new LinkedHashMap<>(settings);
        outputs = List.copyOf(outputs);
    }
}
