package org.knime.core.node.workflow;

import java.util.EventListener;

/** Hears what a node tells. */
public interface NodeMessageListener extends EventListener {

    /** @param messageEvent what it tells */
    void messageChanged(NodeMessageEvent messageEvent);
}
