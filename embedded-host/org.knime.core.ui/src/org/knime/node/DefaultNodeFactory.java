package org.knime.node;

import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.PortGroupDefinition.Side;

/** Makes the nodes that a {@link DefaultNode} declares. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel>
    implements NodeViewFactory<NodeModel> {

    private final DefaultNode node;

    /** @param node the declaration */
    protected DefaultNodeFactory(final DefaultNode node) {
        this.node = node;
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return new DefaultNodeDescription(node);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        final var builder = new PortsConfigurationBuilder();
        for (PortGroupDefinition group : node.ports()) {
            if (group.choice().optional()) {
                addOptional(builder, group);
            } else {
                addFixed(builder, group);
            }
        }
        return Optional.of(builder);
    }

    private static void addFixed(final PortsConfigurationBuilder builder, final PortGroupDefinition group) {
        if (group.side() == Side.INPUT) {
            builder.addFixedInputPortGroup(group.id(), group.choice().initial());
        } else {
            builder.addFixedOutputPortGroup(group.id(), group.choice().initial());
        }
    }

    private static void addOptional(final PortsConfigurationBuilder builder, final PortGroupDefinition group) {
        final PortType initial = group.choice().initial();
        final PortType[] supported = group.choice().supported().toArray(PortType[]::new);
        if (group.side() == Side.OUTPUT) {
            builder.addOptionalOutputPortGroup(group.id(), supported);
        } else if (initial == null) {
            builder.addOptionalInputPortGroup(group.id(), supported);
        } else {
            builder.addOptionalInputPortGroupWithDefault(group.id(), initial, supported);
        }
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        final PortsConfiguration ports = creationConfig.getPortConfig().orElseThrow();
        if (node.model() instanceof DefaultModel.Standard standard) {
            return new StandardDefaultModelToNodeModelAdapter(standard, ports);
        }
        return new RearrangeColumnsDefaultModelToNodeModelAdapter((DefaultModel.Rearranging)node.model(), ports);
    }

    /** {@inheritDoc} Not in a host without a user interface. */
    @Override
    protected final NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        throw new UnsupportedOperationException("This host has no dialogs.");
    }

    /** {@inheritDoc} The dialog of KNIME's modern user interface is not one of these. */
    @Override
    protected final boolean hasDialog() {
        return false;
    }

    /** {@inheritDoc} The view of {@link #createNodeView(NodeModel)} is not one of these. */
    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<NodeModel> createNodeView(final int viewIndex, final NodeModel nodeModel) {
        throw new IndexOutOfBoundsException("The node has no Swing view " + viewIndex + ".");
    }

    /** @return whether {@link #createNodeView(NodeModel)} makes a view */
    public final boolean hasNodeView() {
        return node.view().isPresent();
    }

    @Override
    public final org.knime.core.webui.node.view.NodeView createNodeView(final NodeModel nodeModel) {
        return new DefaultViewToNodeViewAdapter(node.view().orElseThrow(), (DefaultModelAdapter)nodeModel);
    }
}
