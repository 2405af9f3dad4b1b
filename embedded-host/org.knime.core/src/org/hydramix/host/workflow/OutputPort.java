package org.hydramix.host.workflow;

import org.knime.core.node.port.PortObject;

/**
 * An output of an executed node.
 *
 * @param name as the node's description has it
 * @param object what lies there: a {@link org.knime.core.node.BufferedDataTable} or a port object of another type
 */
public record OutputPort(String name, PortObject object) {
}
