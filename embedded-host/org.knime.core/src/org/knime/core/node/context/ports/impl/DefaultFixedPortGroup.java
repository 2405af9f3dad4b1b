package org.knime.core.node.context.ports.impl;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that are always there. */
public final class DefaultFixedPortGroup implements PortGroupConfiguration {

    private final PortType[] types;

    private final boolean inputs;

    private final boolean outputs;

    /**
     * @param portTypes the types
     * @param definesInputPorts whether they are inputs
     * @param definesOutputPorts whether they are outputs
     */
    public DefaultFixedPortGroup(final PortType[] portTypes, final boolean definesInputPorts,
        final boolean definesOutputPorts) {
        types = portTypes.clone();
        inputs = definesInputPorts;
        outputs = definesOutputPorts;
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
    public PortType[] getInputPorts() {
        return inputs ? types.clone() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return outputs ? types.clone() : new PortType[0];
    }

    @Override
    public DefaultFixedPortGroup copy() {
        return new DefaultFixedPortGroup(types, inputs, outputs);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        // nothing varies
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) {
        // nothing varies
    }
}
