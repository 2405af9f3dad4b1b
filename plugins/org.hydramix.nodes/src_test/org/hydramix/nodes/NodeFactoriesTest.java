package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeDescription;
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
