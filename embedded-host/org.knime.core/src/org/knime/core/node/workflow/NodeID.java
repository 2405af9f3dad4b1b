package org.knime.core.node.workflow;

import java.util.Objects;

/** The place of a node: its index in a workflow, and the place of that workflow. */
public class NodeID {

    /** The place of all workflows. */
    public static final NodeID ROOTID = new NodeID(0);

    private final NodeID prefix;

    private final int index;

    /** @param id index at the top */
    public NodeID(final int id) {
        this(null, id);
    }

    /**
     * @param predecessor place of the workflow
     * @param id index in it
     */
    public NodeID(final NodeID predecessor, final int id) {
        prefix = predecessor;
        index = id;
    }

    /** @return the index in the workflow */
    public int getIndex() {
        return index;
    }

    /** @return the place of the workflow, {@code null} at the top */
    public NodeID getPrefix() {
        return prefix;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof NodeID that && index == that.index && Objects.equals(prefix, that.prefix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prefix, index);
    }

    /** @return the indices from the workflow down, without the root's: {@code 3:1} */
    @Override
    public String toString() {
        return prefix == null || ROOTID.equals(prefix) ? Integer.toString(index) : prefix + ":" + index;
    }
}
