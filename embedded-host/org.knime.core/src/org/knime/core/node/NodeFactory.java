package org.knime.core.node;

import java.net.URL;

/**
 * Makes the parts of a node. Registered by class name at the extension point for nodes.
 *
 * @param <T> the node's model
 */
public abstract class NodeFactory<T extends NodeModel> {

    private NodeDescription description;

    /** What a node does to its data; decides its colour. */
    public enum NodeType {
            /** Produces data. */
            Source,
            /** Consumes data. */
            Sink,
            /** Builds a model. */
            Learner,
            /** Applies a model. */
            Predictor,
            /** Changes data. */
            Manipulator,
            /** Shows data. */
            Visualizer,
            /** A user input in a web page. */
            Widget,
            /** A setting of a component. */
            Configuration,
            /** A metanode. */
            Meta,
            /** Starts a loop. */
            LoopStart,
            /** Ends a loop. */
            LoopEnd,
            /** Starts a scope. */
            ScopeStart,
            /** Ends a scope. */
            ScopeEnd,
            /** A user input of the older kind. */
            QuickForm,
            /** Anything else. */
            Other,
            /** A node whose plug-in is not installed. */
            Missing,
            /** Not stated. */
            Unknown,
            /** A component. */
            Subnode,
            /** The input of a component. */
            VirtualIn,
            /** The output of a component. */
            VirtualOut,
            /** Runs elsewhere. */
            Container;
    }

    /** For a factory that needs no further information. */
    protected NodeFactory() {
        this(false);
    }

    /** @param lazyInitialization whether {@link #init()} is called later, once the factory's own settings are loaded */
    protected NodeFactory(final boolean lazyInitialization) {
        // the description is made on first use in either case: subclasses are not complete yet
    }

    /** Called once before the node is made. */
    public void init() {
        if (description == null) {
            description = createNodeDescription();
        }
    }

    /** @return the texts that describe the node */
    protected NodeDescription createNodeDescription() {
        throw new IllegalStateException(getClass().getName() + " has no node description.");
    }

    /** @return a new model, for a node with its default ports */
    public abstract T createNodeModel();

    /** @return the number of Swing views */
    protected abstract int getNrNodeViews();

    /**
     * @param viewIndex which view, from 0
     * @param nodeModel what it shows
     * @return the view
     */
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** @return whether there is a dialog */
    protected abstract boolean hasDialog();

    /** @return the dialog */
    protected abstract NodeDialogPane createNodeDialogPane();

    private NodeDescription description() {
        init();
        return description;
    }

    /** @return the node's name as the user sees it */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** @return what the node does to its data */
    public NodeType getType() {
        return description().getType();
    }

    /**
     * @param index data port, from 0
     * @return its name
     */
    public String getInportName(final int index) {
        return description().getInportName(index);
    }

    /**
     * @param index data port, from 0
     * @return its name
     */
    public String getOutportName(final int index) {
        return description().getOutportName(index);
    }

    /** @return the icon, or {@code null} if there is none */
    public URL getIcon() {
        final String path = description().getIconPath();
        return path == null ? null : getClass().getResource(path);
    }
}
