package org.hydramix.host.report;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;

/**
 * What is shown of a table.
 *
 * @param columns all columns
 * @param rows the first rows; of a table with images, rows at even distances
 * @param size number of rows in the table
 */
record TableContent(List<DataColumnSpec> columns, List<DataRow> rows, long size) {

    private static final int SHOWN_ROWS = 30;

    /** Three lines of thumbnails on a wide screen. */
    private static final int SHOWN_IMAGES = 24;

    static TableContent of(final BufferedDataTable table) {
        final List<DataColumnSpec> columns = table.getDataTableSpec().stream().toList();
        final long size = table.size();
        final boolean images = columns.stream().anyMatch(TableContent::isImage);
        final int limit = images ? SHOWN_IMAGES : SHOWN_ROWS;
        final double distance = images ? Math.max(1, (double)size / limit) : 1;
        final List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = table.iterator()) {
            for (long i = 0; iterator.hasNext() && rows.size() < limit; i++) {
                final DataRow row = iterator.next();
                if (i >= (long)(rows.size() * distance)) {
                    rows.add(row);
                }
            }
        }
        return new TableContent(columns, rows, size);
    }

    static boolean isImage(final DataColumnSpec column) {
        return column.getType().isCompatible(PNGImageValue.class);
    }

    static boolean isNumber(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }

    boolean hasImages() {
        return columns.stream().anyMatch(TableContent::isImage);
    }

    List<String> columnNames() {
        return columns.stream().map(DataColumnSpec::getName).toList();
    }

    List<String> rowKeys() {
        return rows.stream().map(row -> row.getKey().getString()).toList();
    }
}
