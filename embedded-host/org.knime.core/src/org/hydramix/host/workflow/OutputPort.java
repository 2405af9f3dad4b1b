package org.hydramix.host.workflow;

import org.knime.core.node.port.PortObject;

/**
 * An output of an executed node.
 *
 * @param index data port, from 1
 * @param name as the node's description has it
 * @param object what lies there: a {@link org.knime.core.node.BufferedDataTable} or a port object of another type
 */
public record OutputPort(int index, String name, PortObject object) {
}
