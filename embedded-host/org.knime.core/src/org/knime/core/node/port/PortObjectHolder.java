package org.knime.core.node.port;

/** A model that keeps port objects beside its outputs. The framework saves and restores them with the node. */
public interface PortObjectHolder {

    /** @return what is kept; {@code null} if nothing is */
    PortObject[] getInternalPortObjects();

    /** @param portObjects what was kept when the node was saved */
    void setInternalPortObjects(PortObject[] portObjects);
}
