package org.hydramix.host.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Which variable reaches a node whose inputs bring several of one name. */
class MergedVariablesTest {

    /** The node with the inputs; the others have the number of the port that they lead to, and 9 leads to that of variables. */
    private static final int TARGET = 4;

    private final Workflow workflow = new Workflow("test", Path.of("/nowhere"));

    @BeforeEach
    void nodes() throws Exception {
        source(1, "first");
        source(2, "second", "later");
        source(3, "third", "later");
        source(9, "first", "second", "third");
        workflow.add(ScriptedNode.of(TARGET, 3, exec -> {
            // nothing to do
        }));
    }

    /** Exposes a variable of each name, and one that all nodes have, with the node's number as the value. */
    private void source(final int id, final String... names) throws Exception {
        final NodeSettings file = new NodeSettings("settings.xml");
        final NodeSettings model = new NodeSettings("model");
        final NodeSettingsWO block = file.addNodeSettings("variables");
        block.addString("version", "V_2019_09_13");
        final NodeSettingsWO tree = block.addNodeSettings("tree");
        expose("all", id, tree, model);
        for (String name : names) {
            expose(name, id, tree, model);
        }
        final WorkflowNode node = ScriptedNode.of(id, 0, exec -> {
            // nothing to do
        }, file);
        node.loadModel(model);
        workflow.add(node);
    }

    private static void expose(final String name, final int value, final NodeSettingsWO tree, final NodeSettings model) {
        model.addInt(name, value);
        final NodeSettingsWO leaf = tree.addNodeSettings(name);
        leaf.addString("used_variable", null);
        leaf.addString("exposed_variable", name);
    }

    private Map<String, Object> merged(final int... sources) {
        for (int source : sources) {
            assertTrue(workflow.connect(source == 9 ? new Connection(source, 0, TARGET, 0)
                : new Connection(source, 1, TARGET, source)));
        }
        workflow.configureAll();
        final Map<String, Object> values = new TreeMap<>();
        workflow.node(TARGET).orElseThrow().outgoingVariables().forEach((name, v) -> values.put(name, v.value()));
        return values;
    }

    @Test
    void theFirstInputWinsAndOfTheOthersTheLast() {
        assertEquals(Map.of("all", 1, "first", 1, "second", 2, "third", 3, "later", 3), merged(1, 2, 3));
    }

    @Test
    void theOrderInTheFileDoesNotMatter() {
        assertEquals(Map.of("all", 1, "first", 1, "second", 2, "third", 3, "later", 3), merged(3, 2, 1));
    }

    @Test
    void theVariablePortComesBeforeAll() {
        assertEquals(Map.of("all", 9, "first", 9, "second", 9, "third", 9, "later", 3), merged(1, 3, 2, 9));
    }
}
