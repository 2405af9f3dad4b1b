package org.knime.core.node.workflow;

import java.util.EventObject;

/** A node has something new to tell. */
public class NodeMessageEvent extends EventObject {

    private static final long serialVersionUID = 1L;

    private final transient NodeMessage message;

    /**
     * @param src the node
     * @param message what it tells
     */
    public NodeMessageEvent(final NodeID src, final NodeMessage message) {
        super(src);
        this.message = message;
    }

    @Override
    public NodeID getSource() {
        return (NodeID)super.getSource();
    }

    /** @return what it tells */
    public NodeMessage getMessage() {
        return message;
    }
}
