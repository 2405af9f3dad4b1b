package org.hydramix.nodes.tile;

import org.knime.core.data.DataRow;
import org.knime.core.data.StringValue;

/** Where the tiles of a table were cut from, as far as the table says: columns as the Tile Reader names them. */
final class Origin {

    private final int source;

    private final int left;

    private final int top;

    Origin(final ColumnFinder finder) {
        source = finder.source();
        left = finder.position()[0];
        top = finder.position()[1];
    }

    /** @return whether the table has the columns */
    boolean hasColumns() {
        return source != ColumnFinder.NONE && left != ColumnFinder.NONE && top != ColumnFinder.NONE;
    }

    /** @return whether image and position are there */
    boolean isKnown(final DataRow row) {
        return has(row, source) && has(row, left) && has(row, top);
    }

    /** @return name of the image */
    String source(final DataRow row) {
        return ((StringValue)row.getCell(source)).getStringValue();
    }

    /** @return column of the tile's first pixel in the image */
    int left(final DataRow row) {
        return (int)Cells.number(row.getCell(left));
    }

    /** @return row of the tile's first pixel in the image */
    int top(final DataRow row) {
        return (int)Cells.number(row.getCell(top));
    }

    private static boolean has(final DataRow row, final int column) {
        return column != ColumnFinder.NONE && !row.getCell(column).isMissing();
    }
}
