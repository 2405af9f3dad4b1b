package org.hydramix.host.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageValue;

/** Rows in memory; all of them move to a temporary file once they are too big together. */
public final class RowBuffer {

    /** No table may take more than this share of the heap: a workflow holds several at once. */
    private static final int HEAP_SHARE = 16;

    /** Above this a table goes to disk however big the heap is. */
    private static final long MAX_BYTES_IN_MEMORY = 256L << 20;

    /** What a cell takes beside its content: object headers and references. */
    private static final int CELL_OVERHEAD = 48;

    /** Removes the temporary file of a table that nobody can reach any more. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final long budget;

    private List<DataRow> memory = new ArrayList<>();

    private long bytes;

    private long size;

    /** Cells in a row. */
    private int columns;

    private Path file;

    private RowWriter writer;

    private boolean discarded;

    RowBuffer() {
        this(Math.min(MAX_BYTES_IN_MEMORY, Runtime.getRuntime().maxMemory() / HEAP_SHARE));
    }

    /** @param budget bytes that may stay in memory */
    RowBuffer(final long budget) {
        this.budget = budget;
    }

    /** @return the number of rows */
    public long size() {
        return size;
    }

    void add(final DataRow row) {
        size++;
        columns = row.getNumCells();
        try {
            if (writer != null) {
                writer.write(row);
                return;
            }
            memory.add(row);
            for (DataCell cell : row) {
                bytes += bytesOf(cell);
            }
            if (bytes > budget) {
                spill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be kept in a temporary file: " + e.getMessage(), e);
        }
    }

    private static long bytesOf(final DataCell cell) {
        if (cell instanceof PNGImageValue png) {
            return CELL_OVERHEAD + png.getImageContent().getByteArrayReference().length;
        }
        if (cell instanceof CollectionDataValue collection) {
            return CELL_OVERHEAD * (1L + collection.size());
        }
        return CELL_OVERHEAD;
    }

    private void spill() throws IOException {
        file = Files.createTempFile("hydramix-table-", ".bin");
        deleteOnExit(file);
        CLEANER.register(this, new Removal(file));
        writer = new RowWriter(new BufferedOutputStream(Files.newOutputStream(file)), new CellClasses());
        for (DataRow row : memory) {
            writer.write(row);
        }
        memory = null;
    }

    private static void deleteOnExit(final Path file) {
        try {
            file.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            // the application is ending already: the node is about to be canceled and drops its table
        }
    }

    void finish() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The table cannot be kept in a temporary file: " + e.getMessage(), e);
            }
        }
    }

    /** @return where the rows lie; {@code null} if in memory */
    Path file() {
        return file;
    }

    /** Frees memory and disk; the rows cannot be read any more. */
    public void discard() {
        finish();
        discarded = true;
        memory = new ArrayList<>();
        if (file != null) {
            new Removal(file).run();
        }
    }

    /**
     * @return goes through the rows once; the buffer must be finished
     * @throws IllegalStateException if the rows were discarded
     */
    public CloseableRowIterator iterator() {
        if (discarded) {
            throw new IllegalStateException("The table has been cleared and cannot be read any more.");
        }
        return memory != null ? new MemoryIterator(memory.iterator())
            : new FileIterator(this, file, writer.classes(), columns);
    }

    private record Removal(Path file) implements Runnable {

        @Override
        public void run() {
            file.toFile().delete();
        }
    }
}
