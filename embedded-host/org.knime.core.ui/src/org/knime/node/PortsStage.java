package org.knime.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.NodeTexts;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.PortGroupDefinition.Side;

/** Collects the ports of a node. */
final class PortsStage implements RequirePorts {

    private final NodeTexts texts;

    private final List<PortGroupDefinition> groups = new ArrayList<>();

    private final Set<String> ids = new HashSet<>();

    PortsStage(final NodeTexts texts) {
        this.texts = texts;
    }

    @Override
    public RequireModel ports(final Consumer<PortsAdder> declaration) {
        declaration.accept(new FixedPorts());
        return modelStage();
    }

    @Override
    public RequireModel dynamicPorts(final Consumer<DynamicPortsAdder> declaration) {
        declaration.accept(new GroupedPorts());
        return modelStage();
    }

    private RequireModel modelStage() {
        return declaration -> new DefaultNode(texts, groups, declaration.apply(new DefaultModel.ParametersStage()));
    }

    /** Workflows refer to ports by the id of their group, so no two groups of a node may share one. */
    private void add(final PortGroupDefinition group) {
        if (!ids.add(group.id())) {
            throw new IllegalArgumentException(
                "The node \"" + texts.name() + "\" has two ports called \"" + group.id() + "\".");
        }
        groups.add(group);
    }

    /** One group for each port, named like the port. */
    private final class FixedPorts implements PortsAdder {

        @Override
        public PortsAdder addInputPort(final String name, final String description, final PortType type) {
            return addPort(Side.INPUT, name, description, type);
        }

        @Override
        public PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        @Override
        public PortsAdder addOutputPort(final String name, final String description, final PortType type) {
            return addPort(Side.OUTPUT, name, description, type);
        }

        @Override
        public PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }

        private PortsAdder addPort(final Side side, final String name, final String description,
            final PortType type) {
            add(new PortGroupDefinition(name, side, name, description, PortChoice.fixed(type)));
            return this;
        }
    }

    /** Groups with an id of their own. */
    private final class GroupedPorts implements DynamicPortsAdder {

        @Override
        public DynamicPortsAdder addInputPortGroup(final String id,
            final Function<RequirePortName, ConfigurablePort> declaration) {
            return addGroup(Side.INPUT, id, declaration);
        }

        @Override
        public DynamicPortsAdder addOutputPortGroup(final String id,
            final Function<RequirePortName, ConfigurablePort> declaration) {
            return addGroup(Side.OUTPUT, id, declaration);
        }

        private DynamicPortsAdder addGroup(final Side side, final String id,
            final Function<RequirePortName, ConfigurablePort> declaration) {
            final var texts = new String[2];
            final ConfigurablePort port = declaration.apply(name -> description -> {
                texts[0] = name;
                texts[1] = description;
                return new PortChoiceStage();
            });
            add(new PortGroupDefinition(id, side, texts[0], texts[1], PortChoice.of(port)));
            return this;
        }
    }

    /** Makes the ports that {@link PortChoice} understands. */
    private static final class PortChoiceStage implements RequireConfigurablePortMode {

        @Override
        public ConfigurablePort.FinalConfigurablePort fixed(final PortType type) {
            return new ConfigurablePort.FinalConfigurablePort(PortChoice.fixed(type));
        }

        @Override
        public RequireSupportedTypes<ConfigurablePort.OptionalConfigurablePort> optional() {
            return types -> new OptionalPort(List.of(types));
        }
    }

    /** An optional port that a new node does not have yet. */
    record OptionalPort(List<PortType> types) implements ConfigurablePort.OptionalConfigurablePort {

        @Override
        public ConfigurablePort.FinalConfigurablePort defaultPortType(final PortType type) {
            return new ConfigurablePort.FinalConfigurablePort(PortChoice.optional(types, type));
        }
    }
}
