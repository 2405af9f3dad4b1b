package org.knime.core.node.context.ports;

import java.util.Arrays;
import java.util.stream.Stream;

import org.knime.core.node.port.PortType;

/** Ports that can be added and removed. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    /** @return the ports that are always there */
    PortType[] getFixedPorts();

    /** @return the ports that were added */
    PortType[] getConfiguredPorts();

    /** @return whether ports were added */
    boolean hasConfiguredPorts();

    /** @return whether another port can be added */
    boolean canAddPort();

    /**
     * Adds a port.
     *
     * @param type its type, one of the supported ones
     */
    void addPort(PortType type);

    @Override
    default PortType[] getInputPorts() {
        return definesInputPorts() ? allPorts(this) : new PortType[0];
    }

    @Override
    default PortType[] getOutputPorts() {
        return definesOutputPorts() ? allPorts(this) : new PortType[0];
    }

    private static PortType[] allPorts(final ExtendablePortGroup group) {
        return Stream.of(group.getFixedPorts(), group.getConfiguredPorts()).flatMap(Arrays::stream)
            .toArray(PortType[]::new);
    }
}
