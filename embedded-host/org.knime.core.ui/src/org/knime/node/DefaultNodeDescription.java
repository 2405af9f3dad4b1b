package org.knime.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.PortGroupDefinition.Side;
import org.w3c.dom.Element;

/** Describes a node as it was declared, without a detour through XML. */
final class DefaultNodeDescription extends NodeDescription {

    private final DefaultNode node;

    DefaultNodeDescription(final DefaultNode node) {
        this.node = node;
    }

    @Override
    public String getNodeName() {
        return node.texts().name();
    }

    @Override
    public NodeType getType() {
        return node.type();
    }

    @Override
    public String getIconPath() {
        return node.texts().icon();
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(node.texts().shortDescription());
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.of(node.texts().fullDescription());
    }

    @Override
    public String[] getKeywords() {
        return node.keywords().toArray(String[]::new);
    }

    @Override
    public String getInportName(final int index) {
        return ports(Side.INPUT).get(index).name();
    }

    @Override
    public String getInportDescription(final int index) {
        return ports(Side.INPUT).get(index).description();
    }

    @Override
    public String getOutportName(final int index) {
        return ports(Side.OUTPUT).get(index).name();
    }

    @Override
    public String getOutportDescription(final int index) {
        return ports(Side.OUTPUT).get(index).description();
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return dynamic(Side.INPUT);
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return dynamic(Side.OUTPUT);
    }

    @Override
    public int getViewCount() {
        return 0;
    }

    @Override
    public String getViewName(final int index) {
        throw new IndexOutOfBoundsException("The node has no Swing view " + index + ".");
    }

    @Override
    public String getViewDescription(final int index) {
        throw new IndexOutOfBoundsException("The node has no Swing view " + index + ".");
    }

    @Override
    public String getInteractiveViewName() {
        return node.view().isPresent() ? getNodeName() : null;
    }

    @Override
    public Element getXMLDescription() {
        return null;
    }

    private List<PortGroupDefinition> ports(final Side side) {
        return node.ports().stream().filter(group -> group.side() == side).toList();
    }

    private List<DynamicPortGroupDescription> dynamic(final Side side) {
        return ports(side).stream().filter(group -> group.choice().optional())
            .map(group -> new DynamicPortGroupDescription(group.name(), group.id(), group.description())).toList();
    }
}
