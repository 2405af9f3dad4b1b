package org.knime.core.data;

import java.util.Objects;

/** A cell without a value. */
public final class MissingCell extends DataCell implements MissingValue {

    /** The one without a reason. */
    static final MissingCell INSTANCE = new MissingCell(null);

    private final String error;

    /** @param error why the value is missing, or {@code null} */
    public MissingCell(final String error) {
        this.error = error;
    }

    @Override
    public String getError() {
        return error;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Objects.equals(error, ((MissingCell)dc).error);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(error);
    }
}
