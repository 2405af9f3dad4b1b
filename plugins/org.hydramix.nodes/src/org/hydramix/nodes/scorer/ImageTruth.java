package org.hydramix.nodes.scorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;

/** The truth from whole images with all their cells. */
final class ImageTruth {

    private static final String WHAT = "the truth";

    /** Where a whole image begins in itself. */
    private static final Centroid CORNER = new Centroid(0, 0);

    private ImageTruth() {
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void check(final DataTableSpec spec) throws InvalidSettingsException {
        new ColumnFinder(spec, WHAT).text(TileColumns.SOURCE);
    }

    /**
     * @param table one image a row
     * @param exec asked whether to stop
     * @param truth receives the cells by image, in px of the image that was searched
     * @param scale knows the found cells, and receives the resolutions of the truth
     * @throws EngineException if the cells of an image cannot be read, or two rows are of one image
     */
    static void read(final BufferedDataTable table, final ExecutionContext exec, final Map<String, List<Cell>> truth,
        final ImageScale scale) throws InvalidSettingsException, CanceledExecutionException, EngineException {
        final ColumnFinder finder = new ColumnFinder(table.getDataTableSpec(), WHAT);
        final int source = finder.text(TileColumns.SOURCE);
        final int cells = finder.text(TileColumns.CELLS);
        final int resolutions = finder.micronsPerPixel();
        final Map<String, String> rowsOfImages = new HashMap<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                if (!row.getCell(source).isMissing() && !row.getCell(cells).isMissing()) {
                    final String name = text(row, source);
                    final String key = row.getKey().getString();
                    final String other = rowsOfImages.put(name, key);
                    if (other != null) {
                        throw new EngineException("Rows '" + other + "' and '" + key + "' of the truth both have '" + name
                            + "' in the column '" + TileColumns.SOURCE + "'. Give each image one row: remove one of them,"
                            + " for example with a Row Filter, or give images different names in both tables.");
                    }
                    final double resolution =
                        resolutions == ColumnFinder.NONE ? Double.NaN : Cells.number(row.getCell(resolutions));
                    scale.addTruth(name, resolution);
                    truth.put(name, CellText.read(text(row, cells), name).stream()
                        .map(label -> new Cell(label.className(),
                            scale.toImage(name, CORNER, label.centroid().orElseThrow(), resolution)))
                        .toList());
                }
            }
        }
    }

    private static String text(final DataRow row, final int column) {
        return ((StringValue)row.getCell(column)).getStringValue();
    }
}
