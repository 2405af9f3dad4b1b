package org.knime.core.node.config.base;

/** A leaf of the settings tree. The text was checked against the type when the entry was made. */
final class ConfigValueEntry extends AbstractConfigEntry {

    private final String value;

    ConfigValueEntry(final String key, final ConfigEntries type, final String value) {
        super(key, type);
        this.value = value;
    }

    /**
     * Checks the text against the type, as read from a file.
     *
     * @throws IllegalArgumentException if the text is no value of this type
     */
    static ConfigValueEntry parse(final String key, final ConfigEntries type, final String text) {
        if (text == null && type != ConfigEntries.xstring) {
            throw new IllegalArgumentException("only a string can be null");
        }
        switch (type) {
            case xint -> Integer.parseInt(text);
            case xlong -> Long.parseLong(text);
            case xdouble -> Double.parseDouble(text);
            case xfloat -> Float.parseFloat(text);
            case xshort -> Short.parseShort(text);
            case xbyte -> Byte.parseByte(text);
            case xboolean -> {
                if (!"true".equals(text) && !"false".equals(text)) {
                    throw new IllegalArgumentException("neither true nor false: \"" + text + "\"");
                }
            }
            case xchar -> {
                if (text.length() != 1) {
                    throw new IllegalArgumentException("not one character: \"" + text + "\"");
                }
            }
            case xstring -> {
                // any text is a string
            }
            default -> throw new IllegalArgumentException(
                "entries of type " + type + " are not supported by this host");
        }
        return new ConfigValueEntry(key, type, text);
    }

    @Override
    public String toStringValue() {
        return value;
    }

    @Override
    Object content() {
        return value;
    }

    @Override
    public String toString() {
        return getKey() + "=" + value;
    }
}
