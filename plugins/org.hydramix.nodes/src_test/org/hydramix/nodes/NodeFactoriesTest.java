package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeModel;
import org.knime.node.DefaultNodeFactory;
import org.w3c.dom.NodeList;

class NodeFactoriesTest {

    static List<String> factories() throws Exception {
        final NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Path.of("plugin.xml").toFile()).getElementsByTagName("node");
        return IntStream.range(0, nodes.getLength())
            .mapToObj(i -> nodes.item(i).getAttributes().getNamedItem("factory-class").getNodeValue()).toList();
    }

    @Test
    void thereAreSixNodes() throws Exception {
        assertEquals(6, factories().size());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyNodeExplainsItself(final String className) throws Exception {
        final DefaultNodeFactory factory = (DefaultNodeFactory)Class.forName(className).getConstructor().newInstance();
        factory.init();
        final Method method = DefaultNodeFactory.class.getDeclaredMethod("createNodeDescription");
        method.setAccessible(true);
        final NodeDescription description = (NodeDescription)method.invoke(factory);
        assertTrue(description.getShortDescription().orElseThrow().endsWith("."), className);
        assertTrue(description.getIntro().orElseThrow().length() > 300, className);
        assertTrue(description.getKeywords().length >= 5, className);
        final BufferedImage icon = ImageIO.read(factory.getIcon());
        assertEquals(List.of(16, 16), List.of(icon.getWidth(), icon.getHeight()), className);
        assertTrue(icon.getColorModel().hasAlpha(), "the icon needs a transparent background: " + className);
        final String name = Path.of(factory.getIcon().getPath()).getFileName().toString();
        final String drawing = Files.readString(Path.of("icons", name.replace(".png", ".svg")));
        assertTrue(drawing.contains("viewBox=\"0 0 16 16\""), className);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyNodeExplainsItsPortsAndNamesItsSource(final String className) throws Exception {
        final DefaultNodeFactory factory = (DefaultNodeFactory)Class.forName(className).getConstructor().newInstance();
        final Node node = new Node((ConfigurableNodeFactory<NodeModel>)factory);
        final Method method = DefaultNodeFactory.class.getDeclaredMethod("createNodeDescription");
        method.setAccessible(true);
        final NodeDescription description = (NodeDescription)method.invoke(factory);
        for (int i = 0; i < node.getNrInPorts() - 1; i++) {
            assertTrue(description.getInportDescription(i).strip().length() > 20, className + " input " + i);
        }
        for (int i = 0; i < node.getNrOutPorts() - 1; i++) {
            assertTrue(description.getOutportDescription(i).strip().length() > 20, className + " output " + i);
        }
        final Path source = Path.of("src", className.replace('.', '/') + ".java");
        assertTrue(Files.readString(source).contains("https://arxiv.org/abs/2008.04753"), "no link to the paper");
    }

    @ParameterizedTest
    @MethodSource("portClasses")
    void portTypesNameClassesThatExist(final String className) throws Exception {
        assertFalse(Class.forName(className).isInterface());
    }

    static List<String> portClasses() throws Exception {
        final NodeList types = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Path.of("plugin.xml").toFile()).getElementsByTagName("portType");
        return IntStream.range(0, types.getLength()).mapToObj(i -> types.item(i).getAttributes())
            .flatMap(a -> Stream.of("objectClass", "objectSerializer", "specClass", "specSerializer")
                .map(name -> a.getNamedItem(name).getNodeValue()))
            .toList();
    }
}
