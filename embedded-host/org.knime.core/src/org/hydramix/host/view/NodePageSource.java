package org.hydramix.host.view;

import java.util.Optional;

import org.knime.core.node.Node;

/** Knows the views of nodes. Registered at the extension point {@link NodePages#EXTENSION_POINT}. */
@FunctionalInterface
public interface NodePageSource {

    /**
     * @param node that has executed
     * @return its view; empty if it has none
     */
    Optional<NodePage> pageOf(Node node);
}
