package org.hydramix.host.parameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;

class ParametersCodecTest {

    enum Mode {
        FAST, EXACT
    }

    static class Base implements NodeParameters {
        int m_inherited = 1;
    }

    static final class Group implements WidgetGroup, Persistable {
        double m_deep = 1.5;

        String[] m_names = {"a", "b"};
    }

    static final class Everything extends Base {
        static int counter;

        transient int m_cache = 3;

        Void m_message;

        int m_count = 1;

        long m_big = 1L << 40;

        double m_factor = 0.5;

        float m_small = 0.25f;

        private boolean m_flag = true;

        String m_text = "text";

        String m_missing;

        Mode m_mode = Mode.FAST;

        int[] m_ints = {1, 2};

        double[] m_doubles = {0.5};

        Integer m_boxed = 7;

        @Persist(configKey = "chosen key")
        int m_renamed = 2;

        int withoutPrefix = 4;

        Optional<Double> m_maybe = Optional.empty();

        Optional<Mode> m_maybeMode = Optional.of(Mode.EXACT);

        Group m_inner = new Group();
    }

    private static NodeSettings saved(final Persistable parameters) {
        final var settings = new NodeSettings("model");
        ParametersCodec.save(parameters, settings);
        return settings;
    }

    @Test
    void keysAreNamesWithoutPrefix() throws InvalidSettingsException {
        final NodeSettings settings = saved(new Everything());
        assertEquals(Set.of("inherited", "count", "big", "factor", "small", "flag", "text", "missing", "mode",
            "ints", "doubles", "boxed", "chosen key", "withoutPrefix", "maybe", "maybe_is_present", "maybeMode",
            "maybeMode_is_present", "inner"), settings.keySet());
        assertEquals("FAST", settings.getString("mode"));
        assertNull(settings.getString("missing"));
        assertEquals(0.0, settings.getDouble("maybe"));
        assertFalse(settings.getBoolean("maybe_is_present"));
        assertEquals("EXACT", settings.getString("maybeMode"));
        assertTrue(settings.getBoolean("maybeMode_is_present"));
        assertEquals(1.5, settings.getNodeSettings("inner").getDouble("deep"));
        assertArrayEquals(new String[]{"a", "b"}, settings.getNodeSettings("inner").getStringArray("names"));
    }

    @Test
    void loadsWhatItSaved() throws InvalidSettingsException {
        final var before = new Everything();
        before.m_inherited = 11;
        before.m_count = -12;
        before.m_big = -5;
        before.m_factor = -2.25;
        before.m_small = 8;
        before.m_flag = false;
        before.m_text = null;
        before.m_missing = "Grüße & <tags>\n";
        before.m_mode = Mode.EXACT;
        before.m_ints = new int[0];
        before.m_boxed = 9;
        before.m_renamed = 10;
        before.m_maybe = Optional.of(0.75);
        before.m_maybeMode = Optional.empty();
        before.m_inner.m_deep = -3;
        before.m_inner.m_names = new String[]{"x", "", null};
        final Everything after = ParametersCodec.load(Everything.class, saved(before));
        assertEquals(saved(before), saved(after));
        assertEquals(-12, after.m_count);
        assertEquals(Optional.of(0.75), after.m_maybe);
        assertEquals(Optional.empty(), after.m_maybeMode);
        assertArrayEquals(new String[]{"x", "", null}, after.m_inner.m_names);
        assertEquals(3, after.m_cache);
    }

    private static String messageOfLoading(final NodeSettings settings) {
        return assertThrows(InvalidSettingsException.class, () -> ParametersCodec.load(Everything.class, settings))
            .getMessage();
    }

    private static NodeSettings without(final String key) {
        final NodeSettings settings = saved(new Everything());
        settings.removeConfig(key);
        return settings;
    }

    @Test
    void absentKeyIsAnError() {
        assertEquals("Int for key \"count\" not found.", messageOfLoading(without("count")));
        assertEquals("Boolean for key \"maybe_is_present\" not found.", messageOfLoading(without("maybe_is_present")));
        assertTrue(messageOfLoading(without("inner")).contains("\"inner\""));
    }

    @Test
    void absentValueOfAnOptionalMattersOnlyIfItIsPresent() throws InvalidSettingsException {
        assertEquals(Optional.empty(), ParametersCodec.load(Everything.class, without("maybe")).m_maybe);
        assertTrue(messageOfLoading(without("maybeMode")).contains("\"maybeMode\""));
    }

    @Test
    void wrongTypeIsAnError() {
        final NodeSettings settings = without("count");
        settings.addString("count", "three");
        assertEquals("Int for key \"count\" not found.", messageOfLoading(settings));
    }

    @Test
    void unknownConstantIsAnErrorThatListsTheOthers() {
        final NodeSettings settings = without("mode");
        settings.addString("mode", "fast");
        assertEquals("Invalid value 'fast'. Possible values: FAST, EXACT", messageOfLoading(settings));
    }

    static final class GroupWithoutPersistable implements NodeParameters {
        static final class Inner implements WidgetGroup {
        }

        Inner m_inner = new Inner();
    }

    @Test
    void groupThatIsNotPersistableIsAnError() {
        final var message = assertThrows(IllegalArgumentException.class, () -> saved(new GroupWithoutPersistable()))
            .getMessage();
        assertTrue(message.contains("m_inner") && message.contains("Persistable"), message);
    }

    static final class OptionalNull implements NodeParameters {
        Optional<String> m_text;
    }

    @Test
    void optionalThatIsNullIsAnError() {
        final var message =
            assertThrows(NullPointerException.class, () -> saved(new OptionalNull())).getMessage();
        assertTrue(message.contains("\"text\""), message);
    }
}
