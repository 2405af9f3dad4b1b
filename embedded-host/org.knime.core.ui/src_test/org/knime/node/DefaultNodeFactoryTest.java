package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.data.InitialDataService;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

class DefaultNodeFactoryTest {

    private static final DataTableSpec SPEC = new DataTableSpecCreator().setName("input").createSpec();

    static final class Parameters implements NodeParameters {
        String m_table = "none";

        int m_count = 1;

        Parameters() {
        }

        Parameters(final NodeParametersInput input) {
            m_table = input.getInTableSpec(0).map(DataTableSpec::getName).orElse("unknown");
        }

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_count < 1) {
                throw new InvalidSettingsException("The count must be positive.");
            }
        }
    }

    private static DefaultNode node(final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure) {
        return DefaultNode.create().name("Node").icon("icon.png").shortDescription("Short.").fullDescription("Full.")
            .sinceVersion(5, 8, 0) //
            .ports(p -> p.addInputTable("In", "A.").addOutputTable("First", "B.").addOutputTable("Second", "C."))
            .model(m -> m.parametersClass(Parameters.class).configure(configure) //
                .execute((i, o) -> o.setInternalData((PortObject)null)));
    }

    private static DefaultNodeFactory factory(final DefaultNode node) {
        return new DefaultNodeFactory(node) {
        };
    }

    private static StandardDefaultModelToNodeModelAdapter model(
        final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure) {
        return (StandardDefaultModelToNodeModelAdapter)factory(node(configure)).createNodeModel();
    }

    @Test
    void specsThatAreNotSetAreUnknown() throws InvalidSettingsException {
        final var model = model((i, o) -> o.setOutSpec(1, i.getInTableSpec(0)));
        final PortObjectSpec[] specs = model.configure(new PortObjectSpec[]{SPEC});
        assertNull(specs[0]);
        assertSame(SPEC, specs[1]);
    }

    @Test
    void wrongNumberOfSpecsIsAnError() {
        final var model = model((i, o) -> o.setOutSpecs(i.getInPortSpecs()));
        final var message = assertThrows(IllegalArgumentException.class,
            () -> model.configure(new PortObjectSpec[]{SPEC})).getMessage();
        assertEquals("The node has 2 outputs but was given 1 specs.", message);
    }

    @Test
    void newNodeTakesItsDefaultsFromThePorts() throws InvalidSettingsException {
        final var seen = new String[1];
        final var model = model((i, o) -> {
            final Parameters parameters = i.getParameters();
            seen[0] = parameters.m_table;
        });
        final var before = new NodeSettings("model");
        model.saveSettingsTo(before);
        assertTrue(before.keySet().isEmpty());
        model.configure(new PortObjectSpec[]{SPEC});
        assertEquals("input", seen[0]);
        final var after = new NodeSettings("model");
        model.saveSettingsTo(after);
        assertEquals("input", after.getString("table"));
    }

    @Test
    void loadedSettingsReplaceTheDefaults() throws InvalidSettingsException {
        final var counts = new int[1];
        final var model = model((i, o) -> {
            final Parameters parameters = i.getParameters();
            counts[0] = parameters.m_count;
        });
        final var settings = new NodeSettings("model");
        settings.addString("table", "other");
        settings.addInt("count", 5);
        model.validateSettings(settings);
        model.loadValidatedSettingsFrom(settings);
        model.configure(new PortObjectSpec[]{null});
        assertArrayEquals(new int[]{5}, counts);
        settings.addInt("count", 0);
        assertEquals("The count must be positive.",
            assertThrows(InvalidSettingsException.class, () -> model.validateSettings(settings)).getMessage());
    }

    @Test
    void nodeWithoutViewWorks() {
        assertFalse(factory(node((i, o) -> {
        })).hasNodeView());
    }

    /** Before execution, and after a reset, there are no objects at all. */
    private static int count(final PortObject[] objects) {
        return objects == null ? 0 : objects.length;
    }

    @Test
    void viewHasItsPageAndItsData() throws Exception {
        final var factory = factory(node((i, o) -> {
        }).addView(v -> v.withoutParameters().description("Shows.") //
            .page(p -> p.fromString(() -> "<p>Grüße</p>").relativePath("index.html")
                .addResourceFromString(() -> "alert()", "script.js")) //
            .initialData(d -> d.data(input -> count(input.getInternalPortObjects()))
                .serializer(count -> "{\"objects\":" + count + "}"))));
        assertTrue(factory.hasNodeView());
        final var model = (StandardDefaultModelToNodeModelAdapter)factory.createNodeModel();
        final var view = factory.createNodeView(model);
        final Optional<InitialDataService<Integer>> data = view.createInitialDataService();
        assertEquals("{\"result\":{\"objects\":0}}", data.orElseThrow().getInitialData());
        model.setInternalPortObjects(new PortObject[1]);
        assertEquals("{\"result\":{\"objects\":1}}", data.orElseThrow().getInitialData());
        model.reset();
        assertEquals("{\"result\":{\"objects\":0}}", data.orElseThrow().getInitialData());
        assertEquals("index.html", view.getPage().getRelativePath());
        try (var stream = view.getPage().getInputStream()) {
            assertEquals("<p>Grüße</p>", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(view.getPage().getResource("script.js").isPresent());
    }
}
