package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.PortType;

/**
 * Makes nodes whose ports a user can change.
 *
 * @param <T> the node's model
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** For a factory that needs no further information. */
    protected ConfigurableNodeFactory() {
    }

    /** @param lazyInitialization whether {@link #init()} is called later */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    /** @return the ports that a node of this kind may have; empty if they are fixed */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    /**
     * @param creationConfig the ports that this node has
     * @return its model
     */
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    /**
     * @param creationConfig the ports that this node has
     * @return its dialog
     */
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);

    @Override
    public T createNodeModel() {
        return createNodeModel(createNodeCreationConfig());
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return createNodeDialogPane(createNodeCreationConfig());
    }

    /** @return the ports that a new node of this kind has */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
            createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /** Collects port groups in the order in which their ports appear. */
    protected static final class PortsConfigurationBuilder {

        private final PortGroups groups = new PortGroups();

        /** Without any group. */
        public PortsConfigurationBuilder() {
            // nothing to prepare
        }

        org.knime.core.node.context.ports.ModifiablePortsConfiguration build() {
            return groups.build();
        }

        /**
         * @param groupName unique name
         * @param types the input ports
         */
        public void addFixedInputPortGroup(final String groupName, final PortType... types) {
            groups.addFixed(groupName, true, types);
        }

        /**
         * @param groupName unique name
         * @param types the output ports
         */
        public void addFixedOutputPortGroup(final String groupName, final PortType... types) {
            groups.addFixed(groupName, false, types);
        }

        /**
         * @param groupName unique name
         * @param supported the types that the one optional input port may have
         */
        public void addOptionalInputPortGroup(final String groupName, final PortType... supported) {
            groups.addExtendable(groupName, true, 1, new PortType[0], new PortType[0], supported);
        }

        /**
         * @param groupName unique name
         * @param defaultType the type that the one optional input port has in a new node
         * @param supported the types that it may have
         */
        public void addOptionalInputPortGroupWithDefault(final String groupName, final PortType defaultType,
            final PortType... supported) {
            groups.addExtendable(groupName, true, 1, new PortType[0], new PortType[]{defaultType}, supported);
        }

        /**
         * @param groupName unique name
         * @param supported the types that the one optional output port may have
         */
        public void addOptionalOutputPortGroup(final String groupName, final PortType... supported) {
            groups.addExtendable(groupName, false, 1, new PortType[0], new PortType[0], supported);
        }

        /**
         * @param groupName unique name
         * @param fixed ports that are always there
         * @param supported the types that further input ports may have
         */
        public void addExtendableInputPortGroup(final String groupName, final PortType[] fixed,
            final PortType... supported) {
            groups.addExtendable(groupName, true, Integer.MAX_VALUE, fixed, new PortType[0], supported);
        }

        /**
         * @param groupName unique name
         * @param fixed ports that are always there
         * @param defaults further ports that a new node has
         * @param supported the types that further input ports may have
         */
        public void addExtendableInputPortGroupWithDefault(final String groupName, final PortType[] fixed,
            final PortType[] defaults, final PortType... supported) {
            groups.addExtendable(groupName, true, Integer.MAX_VALUE, fixed, defaults, supported);
        }

        /**
         * @param groupName unique name
         * @param fixed ports that are always there
         * @param supported the types that further output ports may have
         */
        public void addExtendableOutputPortGroup(final String groupName, final PortType[] fixed,
            final PortType... supported) {
            groups.addExtendable(groupName, false, Integer.MAX_VALUE, fixed, new PortType[0], supported);
        }
    }
}
