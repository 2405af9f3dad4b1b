package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** Ports whose types can be chosen. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /** @return the types to choose from */
    PortType[] getSupportedPortTypes();
}
