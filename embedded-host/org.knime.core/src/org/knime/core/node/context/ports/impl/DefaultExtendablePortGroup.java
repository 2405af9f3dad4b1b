package org.knime.core.node.context.ports.impl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.port.PortType;

/** Some fixed ports and up to a number of added ones. */
public final class DefaultExtendablePortGroup implements ExtendablePortGroup {

    private static final String PORT = "port_";

    private static final String OBJECT_CLASS = "object_class";

    private final PortType[] fixed;

    private final PortType[] supported;

    private final boolean inputs;

    private final boolean outputs;

    private final int maxConfigured;

    private final List<PortType> configured = new ArrayList<>();

    /**
     * @param fixedPorts ports that are always there
     * @param supportedPorts types of the ports that can be added
     * @param definesInputPorts whether the ports are inputs
     * @param definesOutputPorts whether the ports are outputs
     * @param maxConfigurablePorts how many can be added
     */
    public DefaultExtendablePortGroup(final PortType[] fixedPorts, final PortType[] supportedPorts,
        final boolean definesInputPorts, final boolean definesOutputPorts, final int maxConfigurablePorts) {
        fixed = fixedPorts.clone();
        supported = supportedPorts.clone();
        inputs = definesInputPorts;
        outputs = definesOutputPorts;
        maxConfigured = maxConfigurablePorts;
    }

    @Override
    public boolean definesInputPorts() {
        return inputs;
    }

    @Override
    public boolean definesOutputPorts() {
        return outputs;
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return supported.clone();
    }

    @Override
    public PortType[] getFixedPorts() {
        return fixed.clone();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return configured.toArray(PortType[]::new);
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !configured.isEmpty();
    }

    @Override
    public boolean canAddPort() {
        return configured.size() < maxConfigured;
    }

    @Override
    public void addPort(final PortType type) {
        if (!canAddPort()) {
            throw new IllegalArgumentException("No more than " + maxConfigured + " ports can be added.");
        }
        configured.add(type);
    }

    @Override
    public DefaultExtendablePortGroup copy() {
        final var copy = new DefaultExtendablePortGroup(fixed, supported, inputs, outputs, maxConfigured);
        copy.configured.addAll(configured);
        return copy;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < configured.size(); i++) {
            settings.addNodeSettings(PORT + i).addString(OBJECT_CLASS,
                configured.get(i).getPortObjectClass().getName());
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        configured.clear();
        for (int i = 0; settings.containsKey(PORT + i); i++) {
            final String className = settings.getNodeSettings(PORT + i).getString(OBJECT_CLASS);
            if (!canAddPort()) {
                throw new InvalidSettingsException("No more than " + maxConfigured + " ports can be added.");
            }
            configured.add(Arrays.stream(supported).filter(t -> t.getPortObjectClass().getName().equals(className))
                .findFirst().orElseThrow(
                    () -> new InvalidSettingsException("A port of type " + className + " cannot be added.")));
        }
    }
}
