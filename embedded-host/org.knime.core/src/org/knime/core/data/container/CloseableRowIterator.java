package org.knime.core.data.container;

import java.io.Closeable;

import org.knime.core.data.RowIterator;

/** A row iterator that holds a file open until it is closed or has reached the end. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    /** For subclasses. */
    protected CloseableRowIterator() {
    }

    @Override
    public abstract void close();
}
