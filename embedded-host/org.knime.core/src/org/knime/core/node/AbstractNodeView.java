package org.knime.core.node;

/**
 * A view of the old kind. The host opens no views; the type exists because node factories refer to it.
 *
 * @param <T> what it shows
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    /** Nobody opens views in the host. */
    AbstractNodeView() {
        // nothing to show
    }

    /** What a view can show. */
    public interface ViewableModel {
    }
}
