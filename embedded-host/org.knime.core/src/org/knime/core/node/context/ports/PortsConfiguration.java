package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports of a node, by group. Port indices are those of data ports, from 0. */
public interface PortsConfiguration {

    /** @return the types of all input ports */
    PortType[] getInputPorts();

    /** @return the types of all output ports */
    PortType[] getOutputPorts();

    /** @return for each group the indices of its input ports */
    Map<String, int[]> getInputPortLocation();

    /** @return for each group the indices of its output ports */
    Map<String, int[]> getOutputPortLocation();

    /** @return the names of all groups, in order */
    List<String> getPortGroupNames();
}
