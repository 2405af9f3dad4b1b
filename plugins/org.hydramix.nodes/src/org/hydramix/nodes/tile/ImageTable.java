package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Tile;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Rows of a table to whole images with all their cells. Bad rows are refused by name. */
public final class ImageTable {

    private final TileTable tiles;

    private final int cells;

    private final int source;

    /**
     * @param spec of the table, which {@link #isOne is one}
     * @param what the table is called in messages
     * @param tile name of the column with the pixels
     * @throws InvalidSettingsException if a column does not exist
     */
    public ImageTable(final DataTableSpec spec, final String what, final String tile) throws InvalidSettingsException {
        tiles = TileTable.unlabelled(spec, what, tile);
        cells = new ColumnFinder(spec, what).text(TileColumns.CELLS);
        source = spec.findColumnIndex(TileColumns.SOURCE);
    }

    /** @return whether a table holds whole images with all their cells: it has the Tile Reader's column for them */
    public static boolean isOne(final DataTableSpec spec) {
        final DataColumnSpec column = spec.getColumnSpec(TileColumns.CELLS);
        return column != null && column.getType().isCompatible(StringValue.class);
    }

    /**
     * @param table to read
     * @param monitor is told the progress
     * @return one image a row, in the order of the table
     * @throws EngineException if a row has no usable image or cells
     * @throws CancelledException if the user cancelled
     */
    public List<AnnotatedTile> read(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<AnnotatedTile> images = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                monitor.progress((double)images.size() / table.size(),
                    "Reading image " + (images.size() + 1) + " of " + table.size());
                images.add(image(rows.next()));
            }
        }
        return images;
    }

    private AnnotatedTile image(final DataRow row) throws EngineException {
        final String name = "row '" + row.getKey().getString() + "'";
        final DataCell text = row.getCell(cells);
        if (text.isMissing()) {
            throw new EngineException("There are no cells in " + name + ". An image without annotations is unlabelled:"
                + " give it to the Pseudo-Labeler. Remove the row, for example with a Row Filter.");
        }
        final Tile tile = tiles.tile(row);
        final String image =
            source == ColumnFinder.NONE || row.getCell(source).isMissing() ? name : row.getCell(source).toString();
        return new AnnotatedTile(
            new Tile(tile.image(), tile.label(), image, 0, 0, tile.micronsPerPixel(), tile.colours()),
            CellText.read(((StringValue)text).getStringValue(), name, tile.image()));
    }
}
