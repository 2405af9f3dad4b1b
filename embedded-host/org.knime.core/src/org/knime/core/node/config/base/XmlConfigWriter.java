package org.knime.core.node.config.base;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes one config in the layout that KNIME itself writes: four blanks a level, one element a line. */
final class XmlConfigWriter {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    private static final String ROOT_ATTRIBUTES = " xmlns=\"" + NAMESPACE
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + NAMESPACE
        + " http://www.knime.org/XMLConfig_2008_09.xsd\"";

    private static final String INDENT = "    ";

    private final Writer out;

    XmlConfigWriter(final OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(final ConfigBase config) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writeConfig(config, ROOT_ATTRIBUTES, "");
        out.flush();
    }

    private void writeConfig(final ConfigBase config, final String attributes, final String indent) throws IOException {
        out.write(indent + "<config" + attributes + " key=\"" + escape(config.getKey()) + "\"");
        if (config.keySet().isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write(">\n");
        for (String key : config) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                writeConfig(nested, "", indent + INDENT);
            } else {
                writeEntry(entry, indent + INDENT);
            }
        }
        out.write(indent + "</config>\n");
    }

    private void writeEntry(final AbstractConfigEntry entry, final String indent) throws IOException {
        final String value = entry.toStringValue();
        out.write(indent + "<entry key=\"" + escape(entry.getKey()) + "\" type=\"" + entry.getType().name() + "\""
            + (value == null ? " isnull=\"true\" value=\"\"" : " value=\"" + escape(value) + "\"") + "/>\n");
    }

    private static String escape(final String text) {
        return ControlCharacters.escape(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replace("\"", "&quot;");
    }
}
