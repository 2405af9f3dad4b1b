package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;

class PortsTest {

    private static DefaultNode node(final Function<RequirePorts, RequireModel> ports) {
        final RequirePorts step = DefaultNode.create().name("Node").icon("icon.png").shortDescription("Short.")
            .fullDescription("Full.").sinceVersion(5, 8, 0);
        return ports.apply(step).model(m -> m.withoutParameters().configure((i, o) -> {
        }).execute((i, o) -> {
        })).nodeType(NodeType.Manipulator).keywords("word");
    }

    private static DefaultNodeFactory factory(final DefaultNode node) {
        return new DefaultNodeFactory(node) {
        };
    }

    private static DefaultNode optionalInput() {
        return node(p -> p.dynamicPorts(q -> q //
            .addInputPortGroup("first", g -> g.name("First").description("A.").fixed(BufferedDataTable.TYPE))
            .addInputPortGroup("second",
                g -> g.name("Second").description("B.").optional().supportedTypes(BufferedDataTable.TYPE))
            .addInputPortGroup("third",
                g -> g.name("Third").description("C.").optional().supportedTypes(BufferedDataTable.TYPE)
                    .defaultPortType(BufferedDataTable.TYPE))
            .addOutputPortGroup("out", g -> g.name("Out").description("D.").fixed(BufferedDataTable.TYPE))));
    }

    @Test
    void fixedPortsAreGroupsNamedLikeThePort() {
        final var ports = factory(node(p -> p.ports(q -> q.addInputTable("In", "A.").addOutputTable("Out", "B."))))
            .createNodeCreationConfig().getPortConfig().orElseThrow();
        assertEquals(Arrays.asList("In", "Out"), ports.getPortGroupNames());
        assertEquals(1, ports.getInputPorts().length);
        assertEquals(1, ports.getOutputPorts().length);
    }

    @Test
    void newNodeHasOptionalPortsOnlyWithADefaultType() {
        final var ports = factory(optionalInput()).createNodeCreationConfig().getPortConfig().orElseThrow();
        final PortType[] expected = {BufferedDataTable.TYPE, BufferedDataTable.TYPE};
        assertEquals(Arrays.asList(expected), Arrays.asList(ports.getInputPorts()));
        assertTrue(ports.getInputPortLocation().containsKey("third"));
        assertNull(ports.getInputPortLocation().get("second"));
    }

    @Test
    void twoPortsMustNotShareAName() {
        final var message = assertThrows(IllegalArgumentException.class,
            () -> node(p -> p.ports(q -> q.addInputTable("Tiles", "A.").addOutputTable("Tiles", "B."))))
            .getMessage();
        assertTrue(message.contains("\"Tiles\""), message);
    }

    @Test
    void descriptionIsWhatWasDeclared() {
        final var description = new DefaultNodeDescription(optionalInput());
        assertEquals("Node", description.getNodeName());
        assertEquals(NodeType.Manipulator, description.getType());
        assertEquals("Short.", description.getShortDescription().orElseThrow());
        assertEquals("Full.", description.getIntro().orElseThrow());
        assertEquals("Second", description.getInportName(1));
        assertEquals("D.", description.getOutportDescription(0));
        assertEquals(2, description.getDynamicInPortGroups().size());
        assertEquals("word", description.getKeywords()[0]);
    }
}
