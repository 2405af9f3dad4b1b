package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;

/** What a node was created with. */
public class NodeCreationConfiguration {

    private final ModifiablePortsConfiguration ports;

    /** @param portsConfig the ports, or {@code null} if the node's kind fixes them */
    protected NodeCreationConfiguration(final ModifiablePortsConfiguration portsConfig) {
        ports = portsConfig;
    }

    /** @return the ports; empty if the node's kind fixes them */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    /** @return the ports, to be changed; empty if the node's kind fixes them */
    protected final Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(ports);
    }
}
