package org.knime.core.node.context.ports;

import java.util.Map;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** The ports of a node; some can be added. */
public interface ModifiablePortsConfiguration
    extends PortsConfiguration, DeepCopy<ModifiablePortsConfiguration>, NodeSettingsPersistable {

    /**
     * @param groupName name of a group
     * @return the group, or {@code null}
     */
    PortGroupConfiguration getGroup(String groupName);

    /** @return the groups whose ports can be added, by name */
    Map<String, ExtendablePortGroup> getExtendablePorts();
}
