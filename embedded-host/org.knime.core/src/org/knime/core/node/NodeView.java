package org.knime.core.node;

/**
 * A Swing view. The host opens no views; the type exists because node factories refer to it.
 *
 * @param <T> the model it shows
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {

    /** Nobody opens views in the host. */
    NodeView() {
        // nothing to show
    }
}
