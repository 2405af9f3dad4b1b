package org.hydramix.host.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** Goes through rows in a temporary file. */
final class FileIterator extends CloseableRowIterator {

    /** Held so that the file is not removed while it is read. */
    private final RowBuffer owner;

    private final RowReader reader;

    private long next;

    FileIterator(final RowBuffer owner, final Path file, final CellClasses classes, final int columns) {
        this.owner = owner;
        try {
            reader = new RowReader(new BufferedInputStream(Files.newInputStream(file)), classes, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("The table's temporary file cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean hasNext() {
        return next < owner.size();
    }

    @Override
    public DataRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            final DataRow row = reader.read();
            next++;
            if (!hasNext()) {
                close();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException("The table's temporary file cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The table's temporary file cannot be closed: " + e.getMessage(), e);
        }
    }
}
