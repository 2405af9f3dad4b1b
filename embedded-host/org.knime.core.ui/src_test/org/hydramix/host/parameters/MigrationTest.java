package org.hydramix.host.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistor;

class MigrationTest {

    static final class RenamedFrom implements NodeParametersMigration<Integer> {

        @Override
        public List<ConfigMigration<Integer>> getConfigMigrations() {
            return List.of(
                ConfigMigration.<Integer> builder(s -> s.getInt("old steps"))
                    .withDeprecatedConfigPath("old steps").build(),
                ConfigMigration.<Integer> builder(s -> s.getNodeSettings("schedule").getInt("epochs") * 100)
                    .withDeprecatedConfigPath("schedule", "epochs").build(),
                ConfigMigration.<Integer> builder(s -> 1).withMatcher(s -> s.containsKey("quick")).build());
        }
    }

    static final class OnceThereWasOnlyCpu implements DefaultProvider<String> {

        @Override
        public String getDefault() {
            return "cpu";
        }
    }

    static final class ListAsText implements NodeParametersPersistor<String[]> {

        @Override
        public String[] load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getString("class names").split(",");
        }

        @Override
        public void save(final String[] param, final NodeSettingsWO settings) {
            settings.addString("class names", String.join(",", param));
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][]{{"class names"}};
        }
    }

    static final class Parameters implements NodeParameters {
        @Migration(RenamedFrom.class)
        int m_steps = 500;

        @Migration(OnceThereWasOnlyCpu.class)
        String m_device = "auto";

        @Migrate(loadDefaultIfAbsent = true)
        long m_seed = 42;

        @Migrate(loadDefaultIfAbsent = true)
        @Persistor(ListAsText.class)
        String[] m_classes = {"cell"};
    }

    private static Parameters load(final NodeSettings settings) throws InvalidSettingsException {
        return ParametersCodec.load(Parameters.class, settings);
    }

    private static NodeSettings withSteps() {
        final var settings = new NodeSettings("model");
        settings.addInt("steps", 7);
        return settings;
    }

    @Test
    void currentSettingsNeedNoMigration() throws InvalidSettingsException {
        final var settings = withSteps();
        settings.addString("device", "cuda");
        settings.addLong("seed", 1);
        settings.addString("class names", "a,b");
        final Parameters parameters = load(settings);
        assertEquals(7, parameters.m_steps);
        assertEquals("cuda", parameters.m_device);
        assertEquals(1, parameters.m_seed);
        assertEquals(List.of("a", "b"), List.of(parameters.m_classes));
    }

    @Test
    void absentFieldsTakeTheirDefault() throws InvalidSettingsException {
        final Parameters parameters = load(withSteps());
        assertEquals("cpu", parameters.m_device);
        assertEquals(42, parameters.m_seed);
        assertEquals(List.of("cell"), List.of(parameters.m_classes));
    }

    @Test
    void firstOlderWayThatMatchesIsRead() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        settings.addBoolean("quick", true);
        assertEquals(1, load(settings).m_steps);
        settings.addNodeSettings("schedule").addInt("epochs", 3);
        assertEquals(300, load(settings).m_steps);
        settings.addInt("old steps", 9);
        assertEquals(9, load(settings).m_steps);
    }

    @Test
    void fieldThatNoWayMatchesIsAnError() {
        assertEquals("Int for key \"steps\" not found.",
            assertThrows(InvalidSettingsException.class, () -> load(new NodeSettings("model"))).getMessage());
    }

    @Test
    void persistorWritesItsOwnKey() throws InvalidSettingsException {
        final var parameters = new Parameters();
        parameters.m_classes = new String[]{"x", "y"};
        final var settings = new NodeSettings("model");
        ParametersCodec.save(parameters, settings);
        assertEquals("x,y", settings.getString("class names"));
        assertEquals(List.of("x", "y"), List.of(load(settings).m_classes));
    }

    @LoadDefaultsForAbsentFields
    static final class Lenient implements NodeParameters {
        int m_count = 5;

        @Migrate
        int m_needed = 6;
    }

    @Test
    void classCanBeLenientAsAWhole() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        settings.addInt("needed", 1);
        assertEquals(5, ParametersCodec.load(Lenient.class, settings).m_count);
        assertThrows(InvalidSettingsException.class,
            () -> ParametersCodec.load(Lenient.class, new NodeSettings("model")));
    }

    @Test
    void lenientClassStillRejectsWrongTypes() {
        final var settings = new NodeSettings("model");
        settings.addString("count", "five");
        settings.addInt("needed", 1);
        assertThrows(InvalidSettingsException.class, () -> ParametersCodec.load(Lenient.class, settings));
    }
}
