package org.knime.node;

/**
 * Ports that a node declares together.
 *
 * @param id how workflows refer to the group
 * @param side inputs or outputs
 * @param name what the user sees
 * @param description help text
 * @param choice whether there is a port, and of which type
 */
record PortGroupDefinition(String id, Side side, String name, String description, PortChoice choice) {

    /** Where the ports of a group are. */
    enum Side {
        /** On the left of a node. */
        INPUT,
        /** On the right of a node. */
        OUTPUT
    }
}
