package org.knime.core.data;

import org.knime.core.data.collection.CollectionDataValue;

/** One immutable value in a table. */
public abstract class DataCell implements DataValue {

    /** For subclasses. */
    protected DataCell() {
    }

    /** @return the type of a column that holds such cells */
    public final DataType getType() {
        if (this instanceof CollectionDataValue collection) {
            return DataType.getType(getClass(), collection.getElementType());
        }
        return DataType.getType(getClass());
    }

    /** @return whether there is no value */
    public final boolean isMissing() {
        return this instanceof MissingCell;
    }

    /** @return the value as text */
    @Override
    public abstract String toString();

    /**
     * @param dc another cell of the same class
     * @return whether the values are equal
     */
    protected abstract boolean equalsDataCell(DataCell dc);

    @Override
    public abstract int hashCode();

    @Override
    public final boolean equals(final Object o) {
        return this == o || o != null && o.getClass() == getClass() && equalsDataCell((DataCell)o);
    }
}
