package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads and writes KNIME's XML settings files ({@code XMLConfig_2008_09}). */
public final class XMLConfig {

    private XMLConfig() {
    }

    /**
     * Fills a config from a file. Document types and external entities are refused.
     *
     * @param config receives the entries
     * @param in the XML text; not closed
     * @throws IOException if it cannot be read or is no settings file; the message says where and why
     */
    public static void load(final ConfigBase config, final InputStream in) throws IOException {
        new XmlConfigReader(config).read(in);
    }

    /**
     * Writes a config.
     *
     * @param config what to write
     * @param out receives UTF-8 XML; not closed
     * @throws IOException if writing fails
     */
    public static void save(final ConfigBase config, final OutputStream out) throws IOException {
        new XmlConfigWriter(out).write(config);
    }
}
