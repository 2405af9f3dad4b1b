package org.knime.core.node.config.base;

import java.util.Objects;

/** A named member of a config: either a value or a config of its own. */
public abstract class AbstractConfigEntry {

    private final String key;

    private final ConfigEntries type;

    AbstractConfigEntry(final String key, final ConfigEntries type) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("A settings key must not be empty.");
        }
        this.key = key;
        this.type = type;
    }

    /** @return the name of this entry within its config, never empty */
    public final String getKey() {
        return key;
    }

    /** @return the type of this entry */
    public final ConfigEntries getType() {
        return type;
    }

    /** @return the value as text in the form that the XML file holds, or {@code null} for a null string */
    public abstract String toStringValue();

    /** @return what two entries of the same key and class must share to be equal */
    abstract Object content();

    @Override
    public final boolean equals(final Object other) {
        return other instanceof AbstractConfigEntry that && getClass() == that.getClass() && key.equals(that.key)
            && type == that.type && Objects.equals(content(), that.content());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(key, type, content());
    }
}
