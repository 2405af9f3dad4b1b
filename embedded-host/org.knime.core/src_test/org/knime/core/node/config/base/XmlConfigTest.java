package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** KNIME's XML settings files. */
class XmlConfigTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"settings.xml\">";

    private static NodeSettings load(final String xml) throws IOException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.load(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return settings;
    }

    private static String save(final ConfigBase config) throws IOException {
        final var out = new ByteArrayOutputStream();
        config.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsEveryValue() throws Exception {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addInt("int", -3);
        settings.addLong("long", 1L << 40);
        settings.addDouble("double", 0.1);
        settings.addDouble("nan", Double.NaN);
        settings.addBoolean("yes", true);
        settings.addString("null", null);
        settings.addString("text", "Gr\u00fc\u00dfe & <tags> \"quoted\"\n2nd line\t%%00010 100%%");
        settings.addStringArray("texts", "x", null, "");
        settings.addStringArray("no array", (String[])null);
        settings.addNodeSettings("inner").addDoubleArray("numbers", 1, -2.5);
        final NodeSettings read = load(save(settings));
        assertEquals(settings, read);
        assertEquals("Gr\u00fc\u00dfe & <tags> \"quoted\"\n2nd line\t%%00010 100%%", read.getString("text"));
        assertArrayEquals(new String[]{"x", null, ""}, read.getStringArray("texts"));
        assertNull(read.getStringArray("no array"));
        assertNull(read.getString("null"));
    }

    @Test
    void writesWhatKnimeWrites() throws Exception {
        final Path file = Path.of("../conformance/saved-by-knime/table/Row Maker (#1)/settings.xml");
        final String original = Files.readString(file);
        assertEquals(original, save(load(original)));
    }

    @Test
    void missingAndWronglyTypedEntriesReadTheSame() throws Exception {
        final NodeSettings settings = load(HEAD + "<entry key=\"rows\" type=\"xstring\" value=\"three\"/></config>");
        for (String key : new String[]{"rows", "nobody"}) {
            final var e = assertThrows(InvalidSettingsException.class, () -> settings.getInt(key));
            assertEquals("Int for key \"" + key + "\" not found.", e.getMessage());
            assertEquals(7, settings.getInt(key, 7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<entry key=\"a\" type=\"xpassword\" value=\"s\"/>",
        "<entry key=\"a\" type=\"xtransientstring\" value=\"s\"/>", "<entry key=\"a\" type=\"xint\" value=\"1.5\"/>",
        "<entry key=\"a\" type=\"xint\" isnull=\"true\" value=\"\"/>",
        "<entry key=\"a\" type=\"xboolean\" value=\"yes\"/>",
        "<entry key=\"a\" type=\"nothing\" value=\"1\"/>", "<entry key=\"a\" type=\"xint\"/>"})
    void refusesEntriesThatItCannotKeep(final String entry) {
        final var e = assertThrows(IOException.class, () -> load(HEAD + "\n" + entry + "</config>"));
        assertTrue(e.getMessage().contains("line 3") && e.getMessage().contains("\"a\""), e.getMessage());
    }

    @Test
    void refusesEntities() {
        final String xml = "<!DOCTYPE config [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + HEAD.substring(39)
            + "<entry key=\"a\" type=\"xstring\" value=\"&x;\"/></config>";
        final var e = assertThrows(IOException.class, () -> load(xml));
        assertTrue(e.getMessage().contains("DOCTYPE"), e.getMessage());
    }

    @Test
    void refusesTruncatedFilesAndStrangeElements() {
        assertThrows(IOException.class, () -> load(HEAD));
        assertThrows(IOException.class, () -> load(HEAD + "<table/></config>"));
        assertThrows(IOException.class, () -> load(HEAD + "<config/></config>"));
        assertThrows(IOException.class, () -> load(HEAD + "<config key=\"x\">".repeat(300)
            + "</config>".repeat(301)));
    }
}
