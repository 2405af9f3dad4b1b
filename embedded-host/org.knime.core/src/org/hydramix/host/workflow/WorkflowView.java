package org.hydramix.host.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.host.view.NodePages;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;

/** A workflow as it was when the view was made. */
record WorkflowView(String name, List<ExecutedNode> nodes, List<Connection> connections)
    implements ExecutedWorkflow {

    static ExecutedNode node(final WorkflowNode node, final boolean end) {
        final NodeSettings settings = node.fileSettings();
        return new ExecutedNode(node.id(), node.name(), text(settings.getString("customDescription", null)),
            annotation(settings), node.state(), node.message(), node.duration(), SettingsTexts.of(node.effectiveModel()),
            end, outputs(node),
            node.state() == NodeState.EXECUTED ? node.node().flatMap(NodePages::of) : Optional.empty());
    }

    private static List<OutputPort> outputs(final WorkflowNode node) {
        final List<OutputPort> outputs = new ArrayList<>();
        if (node.state() == NodeState.EXECUTED) {
            final Node n = node.node().orElseThrow();
            for (int i = 1; i < n.getNrOutPorts(); i++) {
                outputs.add(new OutputPort(n.getOutportDescriptionName(i), node.output(i)));
            }
        }
        return outputs;
    }

    private static String annotation(final NodeSettings settings) {
        try {
            return settings.containsKey("nodeAnnotation")
                ? text(settings.getNodeSettings("nodeAnnotation").getString("text")) : "";
        } catch (InvalidSettingsException e) {
            // an annotation without text
            return "";
        }
    }

    private static String text(final String text) {
        return text == null ? "" : text;
    }
}
