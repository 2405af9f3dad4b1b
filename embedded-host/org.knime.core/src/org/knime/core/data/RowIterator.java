package org.knime.core.data;

import java.util.Iterator;

/** Goes through the rows of a table once. */
public abstract class RowIterator implements Iterator<DataRow> {

    /** For subclasses. */
    protected RowIterator() {
    }

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();
}
