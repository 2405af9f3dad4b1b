package org.hydramix.host.table;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DefaultRow;

/** Reads rows that {@link RowWriter} or KNIME wrote. */
final class RowReader implements Closeable {

    private final DataInputStream in;

    private final CellClasses classes;

    private final int columns;

    /** @param columns the number of cells in a row */
    RowReader(final InputStream in, final CellClasses classes, final int columns) {
        this.in = new DataInputStream(in);
        this.classes = classes;
        this.columns = columns;
    }

    DataRow read() throws IOException {
        final String key = in.readUTF();
        expect(RowWriter.END_OF_VALUE, key);
        final DataCell[] cells = new DataCell[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = CellFormat.read(in.readUnsignedByte(), classes, in);
            if (!cells[i].isMissing()) {
                expect(RowWriter.END_OF_VALUE, key);
            }
        }
        expect(RowWriter.END_OF_ROW, key);
        return new DefaultRow(key, cells);
    }

    private void expect(final int marker, final String key) throws IOException {
        if (in.readUnsignedByte() != marker) {
            throw new IOException("Row \"" + key + "\" of the table's data is damaged.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
