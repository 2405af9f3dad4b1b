package org.hydramix.host.report;

import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.NodeState;
import org.knime.core.node.workflow.NodeMessage;

/** The style that tells how a node fared. */
final class NodeColour {

    private NodeColour() {
    }

    /** @return a class of the style sheet */
    static String of(final ExecutedNode node) {
        if (node.message().getMessageType() == NodeMessage.Type.ERROR) {
            return "bad";
        }
        if (node.message().getMessageType() == NodeMessage.Type.WARNING) {
            return "warn";
        }
        return node.state() == NodeState.EXECUTED ? "good" : "dim";
    }
}
