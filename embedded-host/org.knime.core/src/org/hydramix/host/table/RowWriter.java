package org.hydramix.host.table;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;

/**
 * Writes rows as KNIME does: the key, then each cell as its class number and content, each followed by a byte that ends
 * it; then a byte that ends the row.
 */
final class RowWriter implements Closeable {

    /** Ends a key or a cell. */
    static final int END_OF_VALUE = 0x61;

    /** Ends a row. */
    static final int END_OF_ROW = 0x83;

    private final DataOutputStream out;

    private final CellClasses classes;

    RowWriter(final OutputStream out, final CellClasses classes) {
        this.out = new DataOutputStream(out);
        this.classes = classes;
    }

    CellClasses classes() {
        return classes;
    }

    void write(final DataRow row) throws IOException {
        out.writeUTF(row.getKey().getString());
        out.writeByte(END_OF_VALUE);
        for (DataCell cell : row) {
            try {
                CellFormat.write(cell, classes, out);
            } catch (IOException e) {
                throw new IOException("Row \"" + row.getKey() + "\": " + e.getMessage(), e);
            }
            if (!cell.isMissing()) {
                out.writeByte(END_OF_VALUE);
            }
        }
        out.writeByte(END_OF_ROW);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
