package org.knime.core.node.context.ports;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** Ports that belong together. */
public interface PortGroupConfiguration extends DeepCopy<PortGroupConfiguration>, NodeSettingsPersistable {

    /** @return whether the group's ports are inputs */
    boolean definesInputPorts();

    /** @return whether the group's ports are outputs */
    boolean definesOutputPorts();

    /** @return the types of the input ports, empty if the group has outputs */
    PortType[] getInputPorts();

    /** @return the types of the output ports, empty if the group has inputs */
    PortType[] getOutputPorts();
}
