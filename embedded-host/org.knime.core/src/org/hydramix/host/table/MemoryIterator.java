package org.hydramix.host.table;

import java.util.Iterator;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** Goes through rows in memory. */
final class MemoryIterator extends CloseableRowIterator {

    private final Iterator<DataRow> rows;

    MemoryIterator(final Iterator<DataRow> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public DataRow next() {
        return rows.next();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
