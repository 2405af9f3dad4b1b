package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;

/** Step: the ports. */
public interface RequirePorts {

    /**
     * @param declaration adds the ports; their number and types never change
     * @return the next step
     */
    RequireModel ports(Consumer<PortsAdder> declaration);

    /**
     * @param declaration adds groups of ports, which the user may be able to change
     * @return the next step
     */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> declaration);

    /** Adds ports in the order in which the node has them; no two may share a name. */
    interface PortsAdder {

        /**
         * @param name what the user sees
         * @param description help text
         * @param type the type
         * @return this
         */
        PortsAdder addInputPort(String name, String description, PortType type);

        /**
         * @param name what the user sees
         * @param description help text
         * @return this
         */
        PortsAdder addInputTable(String name, String description);

        /**
         * @param name what the user sees
         * @param description help text
         * @param type the type
         * @return this
         */
        PortsAdder addOutputPort(String name, String description, PortType type);

        /**
         * @param name what the user sees
         * @param description help text
         * @return this
         */
        PortsAdder addOutputTable(String name, String description);
    }

    /** Adds groups of ports in the order in which the node has them. */
    interface DynamicPortsAdder {

        /**
         * @param id how workflows refer to the group
         * @param declaration declares its ports
         * @return this
         */
        DynamicPortsAdder addInputPortGroup(String id, Function<RequirePortName, ConfigurablePort> declaration);

        /**
         * @param id how workflows refer to the group
         * @param declaration declares its ports
         * @return this
         */
        DynamicPortsAdder addOutputPortGroup(String id, Function<RequirePortName, ConfigurablePort> declaration);
    }

    /** Step: the name of a group. */
    @FunctionalInterface
    interface RequirePortName {

        /**
         * @param name what the user sees
         * @return the next step
         */
        RequirePortDescription name(String name);
    }

    /** Step: the help text of a group. */
    @FunctionalInterface
    interface RequirePortDescription {

        /**
         * @param description help text
         * @return the next step
         */
        RequireConfigurablePortMode description(String description);
    }

    /** Step: how many ports a group can have. */
    interface RequireConfigurablePortMode {

        /**
         * @param type the type of the one port
         * @return the port
         */
        ConfigurablePort.FinalConfigurablePort fixed(PortType type);

        /** @return the next step for one port or none */
        RequireSupportedTypes<ConfigurablePort.OptionalConfigurablePort> optional();
    }

    /**
     * Step: the types of a port.
     *
     * @param <C> what follows
     */
    @FunctionalInterface
    interface RequireSupportedTypes<C> {

        /**
         * @param types the types that the port can have
         * @return the next step
         */
        C supportedTypes(PortType... types);
    }

    /** What the declaration of a group ends with. */
    interface ConfigurablePort {

        /** Nothing can follow. */
        final class FinalConfigurablePort implements ConfigurablePort {

            private final PortChoice choice;

            FinalConfigurablePort(final PortChoice choice) {
                this.choice = choice;
            }

            PortChoice choice() {
                return choice;
            }
        }

        /** One port or none; a new node has none unless a type follows. */
        interface OptionalConfigurablePort extends ConfigurablePort {

            /**
             * @param type the type of the port that a new node has
             * @return the port
             */
            FinalConfigurablePort defaultPortType(PortType type);
        }
    }
}
