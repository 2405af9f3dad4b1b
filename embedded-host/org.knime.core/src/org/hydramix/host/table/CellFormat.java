package org.hydramix.host.table;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCell;
import org.knime.core.data.image.png.PNGImageContent;

/** One cell as bytes: a class byte, then the content, numbers big-endian. */
final class CellFormat {

    /** The class byte of a missing cell; nothing follows. */
    static final int MISSING = 0x80;

    /** The class byte of the table's first cell class. */
    private static final int FIRST_CLASS = 0x82;

    private CellFormat() {
    }

    static void write(final DataCell cell, final CellClasses classes, final DataOutput out) throws IOException {
        if (cell.isMissing()) {
            out.writeByte(MISSING);
            return;
        }
        out.writeByte(FIRST_CLASS + classes.indexOf(cell));
        if (cell instanceof IntCell c) {
            out.writeInt(c.getIntValue());
        } else if (cell instanceof LongCell c) {
            out.writeLong(c.getLongValue());
        } else if (cell instanceof DoubleCell c) {
            out.writeDouble(c.getDoubleValue());
        } else if (cell instanceof BooleanCell c) {
            out.writeBoolean(c.getBooleanValue());
        } else if (cell instanceof StringCell c) {
            writeText(c.getStringValue(), out);
        } else if (cell instanceof PNGImageCell c) {
            final byte[] png = c.getImageContent().getByteArrayReference();
            out.writeInt(png.length);
            out.write(png);
        } else if (cell instanceof ListCell list) {
            out.writeInt(list.size());
            for (DataCell element : list) {
                write(element, classes, out);
            }
        } else {
            throw new IOException("cells of " + cell.getClass().getName() + " cannot be stored by this host");
        }
    }

    private static void writeText(final String text, final DataOutput out) throws IOException {
        try {
            out.writeUTF(text);
        } catch (UTFDataFormatException e) {
            throw new IOException("a text of " + text.length() + " characters is too long to be stored by this host",
                e);
        }
    }

    /** @param classByte the first byte of the cell, which the caller has read */
    static DataCell read(final int classByte, final CellClasses classes, final DataInputStream in) throws IOException {
        if (classByte == MISSING) {
            return DataType.getMissingCell();
        }
        final Class<? extends DataCell> type = classes.get(classByte - FIRST_CLASS).getCellClass();
        if (type == IntCell.class) {
            return new IntCell(in.readInt());
        } else if (type == LongCell.class) {
            return new LongCell(in.readLong());
        } else if (type == DoubleCell.class) {
            return new DoubleCell(in.readDouble());
        } else if (type == BooleanCell.class) {
            return BooleanCell.get(in.readBoolean());
        } else if (type == StringCell.class) {
            return new StringCell(in.readUTF());
        } else if (type == PNGImageCell.class) {
            return new PNGImageContent(readBytes(in)).toImageCell();
        } else if (type == ListCell.class) {
            return readList(classes, in);
        }
        throw new IOException("Cells of " + type.getName() + " are not supported by this host.");
    }

    /** Takes memory for what is there only: a damaged length may be of any size. */
    private static byte[] readBytes(final DataInputStream in) throws IOException {
        final int length = in.readInt();
        final byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) {
            throw new IOException("The table's data is damaged: " + bytes.length + " of an image's " + length + " bytes.");
        }
        return bytes;
    }

    private static ListCell readList(final CellClasses classes, final DataInputStream in) throws IOException {
        final int size = in.readInt();
        if (size < 0) {
            throw new IOException("The table's data is damaged: a list of " + size + " elements.");
        }
        final List<DataCell> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(read(in.readUnsignedByte(), classes, in));
        }
        return CollectionCellFactory.createListCell(elements);
    }
}
