package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;

/**
 * Makes views of nodes.
 *
 * @param <T> the class of the nodes' models
 */
public interface NodeViewFactory<T extends NodeModel> {

    /**
     * @param nodeModel the model of one node
     * @return its view
     */
    NodeView createNodeView(T nodeModel);
}
