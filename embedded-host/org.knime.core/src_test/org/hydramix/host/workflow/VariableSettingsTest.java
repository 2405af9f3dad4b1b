package org.hydramix.host.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.hydramix.host.workflow.FlowVariableValue.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Settings that flow variables control. */
class VariableSettingsTest {

    private static final Map<String, FlowVariableValue> VARIABLES =
        Map.of("i", new FlowVariableValue("i", Type.INTEGER, 4), "d", new FlowVariableValue("d", Type.DOUBLE, 0.5), "s",
            new FlowVariableValue("s", Type.STRING, "text"), "t", new FlowVariableValue("t", Type.STRING, "true"));

    private NodeSettings model;

    @BeforeEach
    void settings() {
        model = new NodeSettings("model");
        model.addInt("int", 1);
        model.addLong("long", 1);
        model.addDouble("double", 1);
        model.addString("string", "1");
        model.addBoolean("boolean", false);
        model.addNodeSettings("inner").addDouble("deep", 1);
    }

    private Map<String, FlowVariableValue> apply(final String key, final String used, final String exposed)
        throws InvalidSettingsException {
        final NodeSettings node = new NodeSettings("settings.xml");
        final NodeSettingsWO block = node.addNodeSettings("variables");
        block.addString("version", "V_2019_09_13");
        NodeSettingsWO leaf = block.addNodeSettings("tree");
        for (String part : key.split("/")) {
            leaf = leaf.addNodeSettings(part);
        }
        leaf.addString("used_variable", used);
        leaf.addString("exposed_variable", exposed);
        return VariableSettings.load(node).apply(model, VARIABLES);
    }

    @Test
    void overwritesSettingsOfEveryType() throws Exception {
        apply("int", "i", null);
        apply("long", "i", null);
        apply("double", "i", null);
        apply("string", "d", null);
        apply("boolean", "t", null);
        apply("inner/deep", "d", null);
        assertEquals(4, model.getInt("int"));
        assertEquals(4L, model.getLong("long"));
        assertEquals(4.0, model.getDouble("double"));
        assertEquals("0.5", model.getString("string"));
        assertEquals(true, model.getBoolean("boolean"));
        assertEquals(0.5, model.getNodeSettings("inner").getDouble("deep"));
    }

    @Test
    void saysWhichVariableDoesNotFit() {
        assertEquals("Unknown variable \"nobody\"",
            assertThrows(InvalidSettingsException.class, () -> apply("int", "nobody", null)).getMessage());
        assertEquals("Can't evaluate variable \"s\" as xint expression, it is a STRING (\"\"s\" (STRING: text)\"",
            assertThrows(InvalidSettingsException.class, () -> apply("int", "s", null)).getMessage());
        assertThrows(InvalidSettingsException.class, () -> apply("int", "d", null));
        assertThrows(InvalidSettingsException.class, () -> apply("boolean", "s", null));
        assertThrows(InvalidSettingsException.class, () -> apply("nothing", "s", null));
    }

    @Test
    void exposesTheValueThatIsInForce() throws Exception {
        assertEquals(Map.of("out", new FlowVariableValue("out", Type.INTEGER, 4)), apply("int", "i", "out"));
        assertThrows(InvalidSettingsException.class, () -> apply("boolean", null, "out"));
    }
}
