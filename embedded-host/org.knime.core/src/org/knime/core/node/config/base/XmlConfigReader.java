package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams one settings file into a config. */
final class XmlConfigReader {

    /** Deeper nesting is no settings file that KNIME wrote. */
    private static final int MAX_DEPTH = 200;

    private final ConfigBase root;

    private final Deque<ConfigBase> open = new ArrayDeque<>();

    XmlConfigReader(final ConfigBase root) {
        this.root = root;
    }

    void read(final InputStream in) throws IOException {
        try {
            final XMLStreamReader xml = safeFactory().createXMLStreamReader(in, "UTF-8");
            try {
                readEvents(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("Not a readable settings file: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory safeFactory() {
        final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void readEvents(final XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw failure(xml, "a DOCTYPE is not allowed");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    if ("config".equals(xml.getLocalName())) {
                        open.pop();
                    }
                }
                default -> {
                    // white space and comments carry nothing
                }
            }
        }
    }

    private void start(final XMLStreamReader xml) throws IOException {
        final String element = xml.getLocalName();
        final String key = xml.getAttributeValue(null, "key");
        if ("config".equals(element)) {
            if (open.isEmpty()) {
                open.push(root);
            } else {
                open.push(open.peek().addConfigBase(checkedKey(xml, key)));
            }
            if (open.size() > MAX_DEPTH) {
                throw failure(xml, "configs are nested more than " + MAX_DEPTH + " deep");
            }
        } else if ("entry".equals(element) && !open.isEmpty()) {
            open.peek().put(entry(xml, checkedKey(xml, key)));
        } else {
            throw failure(xml, "unexpected element <" + element + ">");
        }
    }

    private static ConfigValueEntry entry(final XMLStreamReader xml, final String key) throws IOException {
        final boolean isNull = "true".equals(xml.getAttributeValue(null, "isnull"));
        final String text = xml.getAttributeValue(null, "value");
        if (text == null && !isNull) {
            throw failure(xml, "entry \"" + key + "\" has no value");
        }
        try {
            final ConfigEntries type = ConfigEntries.valueOf(String.valueOf(xml.getAttributeValue(null, "type")));
            return ConfigValueEntry.parse(key, type, isNull ? null : ControlCharacters.unescape(text));
        } catch (IllegalArgumentException e) {
            throw failure(xml, "entry \"" + key + "\": " + e.getMessage());
        }
    }

    private static String checkedKey(final XMLStreamReader xml, final String key) throws IOException {
        if (key == null || key.isEmpty()) {
            throw failure(xml, "an element has no key");
        }
        return key;
    }

    private static IOException failure(final XMLStreamReader xml, final String reason) {
        return new IOException("Not a valid settings file, line " + xml.getLocation().getLineNumber() + ": " + reason);
    }
}
