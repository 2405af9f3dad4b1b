package org.knime.core.node.context.ports.impl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;

/** Ports by group, groups in order. */
class DefaultPortsConfiguration implements PortsConfiguration {

    final Map<String, PortGroupConfiguration> groups;

    DefaultPortsConfiguration(final Map<String, PortGroupConfiguration> portGroups) {
        groups = new LinkedHashMap<>(portGroups);
    }

    private PortType[] ports(final Function<PortGroupConfiguration, PortType[]> side) {
        return groups.values().stream().map(side).flatMap(Arrays::stream).toArray(PortType[]::new);
    }

    private Map<String, int[]> locations(final Function<PortGroupConfiguration, PortType[]> side) {
        final Map<String, int[]> locations = new LinkedHashMap<>();
        int next = 0;
        for (var group : groups.entrySet()) {
            final int size = side.apply(group.getValue()).length;
            if (size > 0) {
                locations.put(group.getKey(), IntStream.range(next, next + size).toArray());
            }
            next += size;
        }
        return locations;
    }

    @Override
    public final PortType[] getInputPorts() {
        return ports(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public final PortType[] getOutputPorts() {
        return ports(PortGroupConfiguration::getOutputPorts);
    }

    @Override
    public final Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public final Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::getOutputPorts);
    }

    @Override
    public final List<String> getPortGroupNames() {
        return new ArrayList<>(groups.keySet());
    }
}
