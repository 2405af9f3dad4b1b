package org.knime.core.data;

import java.util.Objects;

/** The name of a row, unique in its table. */
public final class RowKey {

    private final String id;

    /** @param id the name, not {@code null} */
    public RowKey(final String id) {
        this.id = Objects.requireNonNull(id, "row key");
    }

    /**
     * @param rowIndex from 0
     * @return the name that KNIME gives to the row of that index
     */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }

    /** @return the name */
    public String getString() {
        return id;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof RowKey that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
