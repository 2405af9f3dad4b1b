package org.hydramix.nodes.scorer;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.score.DetectionScore.Cell;
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

    private ImageTruth() {
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void check(final DataTableSpec spec) throws InvalidSettingsException {
        new ColumnFinder(spec, WHAT).text(TileColumns.SOURCE);
    }

    /**
     * @param table one image a row
     * @param exec asked whether to stop
     * @param truth receives the cells by image
     * @param resolutions receives the resolutions of the images in µm/px
     * @throws EngineException if the cells of an image cannot be read
     */
    static void read(final BufferedDataTable table, final ExecutionContext exec, final Map<String, List<Cell>> truth,
        final Set<Double> resolutions) throws InvalidSettingsException, CanceledExecutionException, EngineException {
        final ColumnFinder finder = new ColumnFinder(table.getDataTableSpec(), WHAT);
        final int source = finder.text(TileColumns.SOURCE);
        final int cells = finder.text(TileColumns.CELLS);
        final int resolution = finder.micronsPerPixel();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                if (!row.getCell(source).isMissing() && !row.getCell(cells).isMissing()) {
                    final String name = text(row, source);
                    truth.put(name, CellText.read(text(row, cells), name).stream()
                        .map(label -> new Cell(label.className(), label.centroid().orElseThrow())).toList());
                    if (resolution != ColumnFinder.NONE) {
                        resolutions.add(Cells.number(row.getCell(resolution)));
                    }
                }
            }
        }
    }

    private static String text(final DataRow row, final int column) {
        return ((StringValue)row.getCell(column)).getStringValue();
    }
}
