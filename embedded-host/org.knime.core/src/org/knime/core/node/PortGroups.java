package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.impl.DefaultExtendablePortGroup;
import org.knime.core.node.context.ports.impl.DefaultFixedPortGroup;
import org.knime.core.node.context.ports.impl.DefaultModifiablePortsConfiguration;
import org.knime.core.node.port.PortType;

/** The port groups that a builder has collected. */
final class PortGroups {

    private final Map<String, PortGroupConfiguration> groups = new LinkedHashMap<>();

    void addFixed(final String name, final boolean input, final PortType[] types) {
        add(name, new DefaultFixedPortGroup(types, input, !input));
    }

    void addExtendable(final String name, final boolean input, final int maxConfigured, final PortType[] fixed,
        final PortType[] defaults, final PortType[] supported) {
        final var group = new DefaultExtendablePortGroup(fixed, supported, input, !input, maxConfigured);
        for (PortType type : defaults) {
            group.addPort(type);
        }
        add(name, group);
    }

    private void add(final String name, final PortGroupConfiguration group) {
        if (groups.putIfAbsent(name, group) != null) {
            throw new IllegalArgumentException("Two port groups are named \"" + name + "\".");
        }
    }

    ModifiablePortsConfiguration build() {
        return new DefaultModifiablePortsConfiguration(groups);
    }
}
