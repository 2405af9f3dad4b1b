package org.knime.node;

import java.util.List;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;

/** How many ports of which types a group can have. */
sealed interface PortMode {

    /**
     * Always one port.
     *
     * @param type its type
     */
    record Fixed(PortType type) implements PortMode {
    }

    /**
     * One port or none.
     *
     * @param supported the types that the port can have
     * @param initial the type of the port that a new node has; {@code null} if a new node has none
     */
    record Optional(List<PortType> supported, PortType initial) implements PortMode {
    }

    /** Reads what the steps of a declaration ended with. */
    static PortMode of(final ConfigurablePort port) {
        if (port instanceof ConfigurablePort.FinalConfigurablePort finished) {
            return finished.mode();
        }
        if (port instanceof PortsStage.OptionalPort optional) {
            return new Optional(optional.types(), null);
        }
        throw new IllegalArgumentException("Ports cannot be declared with a " + port.getClass().getName() + ".");
    }
}
