package org.knime.node;

import java.util.List;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;

/**
 * Whether a group has a port, and of which type.
 *
 * @param optional whether there can be none
 * @param supported the types that the port can have
 * @param initial the type of the port that a new node has; {@code null} if a new node has none
 */
record PortChoice(boolean optional, List<PortType> supported, PortType initial) {

    static PortChoice fixed(final PortType type) {
        return new PortChoice(false, List.of(type), type);
    }

    static PortChoice optional(final List<PortType> supported, final PortType initial) {
        return new PortChoice(true, List.copyOf(supported), initial);
    }

    /** Reads what the steps of a declaration ended with. */
    static PortChoice of(final ConfigurablePort port) {
        if (port instanceof ConfigurablePort.FinalConfigurablePort finished) {
            return finished.choice();
        }
        if (port instanceof PortsStage.OptionalPort optional) {
            return optional(optional.types(), null);
        }
        throw new IllegalArgumentException("Ports cannot be declared with a " + port.getClass().getName() + ".");
    }
}
