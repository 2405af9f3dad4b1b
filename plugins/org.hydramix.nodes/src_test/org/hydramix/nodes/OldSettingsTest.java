package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.Node;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Settings that version 1.0.0 has written go on meaning what they meant. */
class OldSettingsTest {

    /** Every setting at another value than its default; and the nodes of a template as they were shipped. */
    private static final Path WRITTEN = Path.of("src_test/settings-1.0.0");

    private static final Map<String, String> FACTORIES =
        Map.of("TileReader", "reader.TileReaderNodeFactory", "PseudoLabeler", "pseudolabel.PseudoLabelerNodeFactory",
            "SharpenMix", "mix.SharpenMixNodeFactory", "Learner", "learner.LearnerNodeFactory", "Predictor",
            "predictor.PredictorNodeFactory", "Scorer", "scorer.ScorerNodeFactory");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WRITTEN)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    @Test
    void everyNodeIsThereTwice() throws IOException {
        assertEquals(2 * FACTORIES.size(), files().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noValueIsLost(final Path file) throws Exception {
        final NodeSettingsRO stored = NodeSettings.loadFromXML(Files.newInputStream(file));
        final NodeSettingsRO model = stored.containsKey("model") ? stored.getNodeSettings("model") : stored;
        final Node node = node(FACTORIES.get(file.getFileName().toString().replace(".xml", "")));
        node.loadModelSettingsFrom(model);
        final NodeSettings saved = new NodeSettings("model");
        node.saveModelSettingsTo(saved);
        int settings = 0;
        for (final String key : model) {
            assertTrue(saved.containsKey(key), key + " is gone");
            assertEquals(((NodeSettings)model).getEntry(key).toStringValue(), saved.getEntry(key).toStringValue(), key);
            settings++;
        }
        assertTrue(settings >= 5, "too few settings to be a node's");
    }

    @Test
    void whatVersion1DidNotKnowIsAsItWas() throws Exception {
        final NodeSettings reader = savedAgain("TileReader");
        assertEquals("AS_SCANNED", reader.getString("stain"));
        assertEquals(0, reader.getDouble("tileResolution"), "as scanned");
        assertEquals(0, savedAgain("Predictor").getInt("neighbouringTiles"), "each tile by itself");
        assertEquals(0, savedAgain("Predictor").getInt("similarTiles"), "each tile by itself");
        assertFalse(savedAgain("Learner").getBoolean("trueColours"), "guessed from what is learnt from");
        assertEquals("SQUARED_ERROR", savedAgain("Learner").getString("guessLoss"));
    }

    private static NodeSettings savedAgain(final String name) throws Exception {
        final Node node = node(FACTORIES.get(name));
        node.loadModelSettingsFrom(NodeSettings.loadFromXML(Files.newInputStream(WRITTEN.resolve(name + ".xml"))));
        final NodeSettings saved = new NodeSettings("model");
        node.saveModelSettingsTo(saved);
        return saved;
    }

    @SuppressWarnings("unchecked") // all our factories make node models
    private static Node node(final String factory) throws ReflectiveOperationException {
        return new Node((ConfigurableNodeFactory<NodeModel>)Class.forName("org.hydramix.nodes." + factory)
            .getConstructor().newInstance());
    }
}
