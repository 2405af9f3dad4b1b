package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.hydramix.engine.train.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The template workflows fit the nodes as they are now. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("../../test-workflows");

    /** What a template may set differently from a new node. */
    private static final Set<String> CHOSEN = Set.of("split", "labelledCells", "unlabelled", "method",
        "mode", "cut");

    static List<Path> nodes() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.endsWith("settings.xml")).sorted().toList();
        }
    }

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.endsWith("workflow.knime")).sorted().toList();
        }
    }

    @Test
    void theTemplatesAreThese() throws IOException {
        assertEquals(Set.of("hydramix-train-and-score", "supervised-baseline", "predict-with-saved-model",
            "compare-with-baseline", "detect-on-slide"),
            workflows().stream().map(file -> file.getParent().getFileName().toString()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsAreThoseOfTheNodeWithItsDefaults(final Path file) throws Exception {
        final Element root = root(file);
        final Class<?> type = ParameterClasses.ofFactory(entries(root).get("factory"));
        final Object defaults = ParameterClasses.defaults(type);
        final Map<String, String> expected = new TreeMap<>();
        for (final Field field : ParameterClasses.settings(type)) {
            expected.put(field.getName().substring(2), String.valueOf(field.get(defaults)));
        }
        if (type.getSimpleName().equals("LearnerParameters") && file.toString().contains("detect-on-slide")) {
            final TrainingConfig images = TrainingConfig.IMAGES;
            expected.put("warmUpFraction", String.valueOf(images.guess().warmUpFraction()));
            expected.put("unlabelledWeight", String.valueOf(images.loss().unlabelledWeight()));
            expected.put("rampFraction", String.valueOf(images.loss().rampFraction()));
            expected.put("guessLoss", images.loss().guessLoss().name());
            expected.put("neighbours", String.valueOf(images.guess().neighbours()));
        }
        final Map<String, String> stored = entries(config(root, "model"));
        assertTrue(expected.keySet().containsAll(stored.keySet()), () -> "no such setting: " + stored.keySet());
        // templates may be older than the node: settings that they lack keep their default
        expected.keySet().retainAll(stored.keySet());
        CHOSEN.forEach(key -> stored.computeIfPresent(key, (k, value) -> expected.get(k)));
        assertEquals(expected, stored);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void variablesControlSettingsThatExist(final Path file) throws Exception {
        final Element root = root(file);
        final Set<String> known =
            workflowVariables(file.getParent().getParent().resolve("workflow.knime")).keySet();
        final Set<String> settings = entries(config(root, "model")).keySet();
        if (configs(root).stream().noneMatch(c -> "variables".equals(c.getAttribute("key")))) {
            return;
        }
        for (final Element controlled : configs(config(config(root, "variables"), "tree"))) {
            assertTrue(settings.contains(controlled.getAttribute("key")), controlled.getAttribute("key"));
            assertTrue(known.contains(entries(controlled).get("used_variable")), file.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyVariableIsUsedAndExplained(final Path file) throws Exception {
        final Set<String> used = new TreeSet<>();
        for (final Path node : nodes()) {
            if (node.startsWith(file.getParent())) {
                final NodeList all = root(node).getElementsByTagName("entry");
                IntStream.range(0, all.getLength()).mapToObj(i -> (Element)all.item(i))
                    .filter(e -> "used_variable".equals(e.getAttribute("key")))
                    .forEach(e -> used.add(e.getAttribute("value")));
            }
        }
        final Set<String> variables = new TreeSet<>(workflowVariables(file).keySet());
        assertEquals(variables, used);
        final String description = Files.readString(file.resolveSibling("workflow-metadata.xml"));
        variables.forEach(variable -> assertTrue(description.contains(variable), variable + " is not explained"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void connectionsJoinNodesThatExist(final Path file) throws Exception {
        final Element root = root(file);
        final Set<String> ids = configs(config(root, "nodes")).stream().map(node -> entries(node).get("id"))
            .collect(Collectors.toSet());
        final List<Element> connections = configs(config(root, "connections"));
        assertTrue(ids.size() - 1 <= connections.size(), "some node is not connected");
        for (final Element connection : connections) {
            assertTrue(ids.contains(entries(connection).get("sourceID")));
            assertTrue(ids.contains(entries(connection).get("destID")));
        }
    }

    private static Map<String, String> workflowVariables(final Path file) throws Exception {
        return configs(config(root(file), "workflow_variables")).stream().map(TemplatesTest::entries)
            .collect(Collectors.toMap(e -> e.get("name"), e -> e.get("class")));
    }

    private static Element root(final Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static Element config(final Element parent, final String key) {
        return configs(parent).stream().filter(c -> key.equals(c.getAttribute("key"))).findFirst().orElseThrow();
    }

    private static List<Element> configs(final Element parent) {
        return children(parent, "config");
    }

    private static Map<String, String> entries(final Element parent) {
        return new TreeMap<>(children(parent, "entry").stream()
            .collect(Collectors.toMap(e -> e.getAttribute("key"), e -> e.getAttribute("value"))));
    }

    private static List<Element> children(final Element parent, final String tag) {
        final NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
            .filter(node -> tag.equals(node.getNodeName())).map(Element.class::cast).toList();
    }
}
