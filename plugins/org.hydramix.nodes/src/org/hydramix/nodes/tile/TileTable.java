package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Rows of a table to the engine's tiles. Bad rows are refused by name: training on half of the data would mislead. */
public final class TileTable {

    private final int tile;

    private final int className;

    private final int x;

    private final int y;

    private final int micronsPerPixel;

    private final int colours;

    private final Origin origin;

    private TileTable(final ColumnFinder finder, final int tile, final int className, final int x, final int y) {
        this.tile = tile;
        this.className = className;
        this.x = x;
        this.y = y;
        micronsPerPixel = finder.micronsPerPixel();
        colours = finder.colours();
        origin = new Origin(finder);
    }

    /**
     * @param spec of the table
     * @param what the table is called in messages
     * @param tile name of the column with the pixels
     * @return reads tiles without their labels
     * @throws InvalidSettingsException if the column does not exist
     */
    public static TileTable unlabelled(final DataTableSpec spec, final String what, final String tile)
        throws InvalidSettingsException {
        final ColumnFinder finder = new ColumnFinder(spec, what);
        return new TileTable(finder, finder.image(tile), ColumnFinder.NONE, ColumnFinder.NONE, ColumnFinder.NONE);
    }

    /**
     * @param spec of the table
     * @param what the table is called in messages
     * @param columns names of the columns
     * @return reads tiles with their labels
     * @throws InvalidSettingsException if a column does not exist
     */
    public static TileTable labelled(final DataTableSpec spec, final String what, final LabelColumns columns)
        throws InvalidSettingsException {
        final ColumnFinder finder = new ColumnFinder(spec, what);
        return new TileTable(finder, finder.image(columns.tile()), finder.text(columns.className()),
            finder.number(columns.x()), finder.number(columns.y()));
    }

    /**
     * @param table to read
     * @param monitor is told the progress
     * @return one tile a row, in the order of the table
     * @throws EngineException if a row has no usable tile or label
     * @throws CancelledException if the user cancelled
     */
    public List<Tile> read(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<Tile> tiles = new ArrayList<>();
        read(table, tiles::add, monitor);
        return tiles;
    }

    /**
     * Decodes on all cores: a PNG takes longer than its row. Few tiles are held at a time.
     *
     * @param table to read
     * @param tiles receives one tile a row, in the order of the table, on this thread
     * @param monitor is told the progress
     * @throws EngineException if a row has no usable tile or label
     * @throws CancelledException if the user cancelled
     */
    public void read(final BufferedDataTable table, final Consumer<Tile> tiles, final Monitor monitor)
        throws EngineException, CancelledException {
        long number = 0;
        try (CloseableRowIterator rows = table.iterator(); InOrder<Tile> decoding =
            new InOrder<>(Runtime.getRuntime().availableProcessors(), tiles, monitor)) {
            while (rows.hasNext()) {
                monitor.progress((double)number / table.size(), "Reading tile " + ++number + " of " + table.size());
                final DataRow row = rows.next();
                // Where KNIME keeps the pixels is its own business, and one thread's.
                final Optional<byte[]> png = png(row);
                decoding.add(() -> tile(row, png));
            }
            decoding.finish();
        }
    }

    /**
     * @param table to read
     * @return the tile of its first row; empty if it has none
     * @throws EngineException if the row has no usable tile or label
     */
    public Optional<Tile> first(final BufferedDataTable table) throws EngineException {
        try (CloseableRowIterator rows = table.iterator()) {
            return rows.hasNext() ? Optional.of(tile(rows.next())) : Optional.empty();
        }
    }

    /** @return whether the table has the columns that say where tiles were cut from */
    public boolean knowsOrigin() {
        return origin.hasColumns();
    }

    /** @return whether the row has an image at all */
    public boolean hasTile(final DataRow row) {
        return !row.getCell(tile).isMissing();
    }

    /**
     * @param row of the table
     * @return its tile, called by its row; a tile of unknown origin has no source
     * @throws EngineException if the row has no usable tile or label
     */
    public Tile tile(final DataRow row) throws EngineException {
        return tile(row, png(row));
    }

    private Optional<byte[]> png(final DataRow row) {
        final DataCell cell = row.getCell(tile);
        return cell.isMissing() ? Optional.empty()
            : Optional.of(((PNGImageValue)cell).getImageContent().getByteArray());
    }

    private Tile tile(final DataRow row, final Optional<byte[]> png) throws EngineException {
        final String name = "row '" + row.getKey().getString() + "'";
        if (png.isEmpty()) {
            throw new EngineException(
                "There is no tile in " + name + ". Remove the row, for example with a Row Filter.");
        }
        final RgbImage image = ImageFile.read(png.get(), "The tile in " + name);
        final double resolution =
            micronsPerPixel == ColumnFinder.NONE ? Double.NaN : ResolutionCells.read(row.getCell(micronsPerPixel), name);
        final Colours found =
            colours == ColumnFinder.NONE ? Colours.AS_SCANNED : ColourCells.read(row.getCell(colours), name);
        final Optional<DotLabel> label = label(row, name, image);
        return origin.isKnown(row)
            ? new Tile(image, label, name, origin.source(row), origin.left(row), origin.top(row), resolution, found)
            : new Tile(image, label, name, "", 0, 0, resolution, found);
    }

    private Optional<DotLabel> label(final DataRow row, final String name, final RgbImage image)
        throws EngineException {
        if (className == ColumnFinder.NONE) {
            return Optional.empty();
        }
        final DataCell cell = row.getCell(className);
        if (Cells.isBlank(cell)) {
            throw new EngineException(
                "There is no class in " + name + ". Fill it in, or remove the row, for example with a Row Filter.");
        }
        return Optional.of(new DotLabel(((StringValue)cell).getStringValue(), centroid(row, name, image)));
    }

    private Optional<Centroid> centroid(final DataRow row, final String name, final RgbImage image)
        throws EngineException {
        if (row.getCell(x).isMissing() || row.getCell(y).isMissing()) {
            return Optional.empty();
        }
        final Centroid centroid = new Centroid(Cells.number(row.getCell(x)), Cells.number(row.getCell(y)));
        final double fx = centroid.fractionX(image.width());
        final double fy = centroid.fractionY(image.height());
        if (!(fx >= 0 && fx <= 1 && fy >= 0 && fy <= 1)) {
            throw new EngineException("The centroid (" + centroid.x() + ", " + centroid.y() + ") in " + name
                + " is not inside its tile of " + image.width() + " × " + image.height()
                + " px. Give it in px of the tile, or leave it empty.");
        }
        return Optional.of(centroid);
    }
}
