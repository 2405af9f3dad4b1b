package org.hydramix.nodes.reader;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.source.SkippedFile;
import org.hydramix.engine.source.TileSink;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.hydramix.nodes.tile.RowNames;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Writes tiles to the three output tables as they are cut, so that memory holds one tile at a time, and the names of all rows. */
final class TileTables implements TileSink {

    private static final DataTableSpec SKIPPED = TileColumns.table("Skipped files",
        List.of(TileColumns.column("File", StringCell.TYPE), TileColumns.column("Row", LongCell.TYPE),
            TileColumns.column("Reason", StringCell.TYPE)));

    private final BufferedDataContainer labelled;

    private final BufferedDataContainer unlabelled;

    private final BufferedDataContainer skipped;

    private final RowNames names = new RowNames();

    private Optional<SkippedFile> firstSkipped = Optional.empty();

    TileTables(final CutChoice cut, final ExecutionContext exec) {
        labelled = exec.createDataContainer(labelled(cut));
        unlabelled = exec.createDataContainer(TileColumns.unlabelled());
        skipped = exec.createDataContainer(SKIPPED);
    }

    static DataTableSpec[] specs(final CutChoice cut) {
        return new DataTableSpec[]{labelled(cut), TileColumns.unlabelled(), SKIPPED};
    }

    private static DataTableSpec labelled(final CutChoice cut) {
        return cut == CutChoice.ANNOTATED_IMAGE ? TileColumns.annotated() : TileColumns.labelled();
    }

    @Override
    public void labelled(final Tile tile) {
        final var label = tile.label().orElseThrow();
        add(labelled, tile, Cells.image(tile.image()), new StringCell(label.className()),
            Cells.number(label.centroid().map(Centroid::x).orElse(Double.NaN)),
            Cells.number(label.centroid().map(Centroid::y).orElse(Double.NaN)), new StringCell(tile.source()),
            new IntCell(tile.left()), new IntCell(tile.top()), Cells.number(tile.micronsPerPixel()),
            ColourCells.of(tile.colours()));
    }

    @Override
    public void unlabelled(final Tile tile) {
        add(unlabelled, tile, Cells.image(tile.image()), new StringCell(tile.source()), new IntCell(tile.left()),
            new IntCell(tile.top()), Cells.number(tile.micronsPerPixel()),
            ColourCells.of(tile.colours()));
    }

    @Override
    public void annotated(final AnnotatedTile image) {
        final Tile tile = image.tile();
        add(labelled, tile, Cells.image(tile.image()), new StringCell(CellText.write(image.cells())),
            new IntCell(image.cells().size()), new StringCell(tile.source()), new IntCell(tile.left()),
            new IntCell(tile.top()), Cells.number(tile.micronsPerPixel()), ColourCells.of(tile.colours()));
    }

    private void add(final BufferedDataContainer table, final Tile tile, final DataCell... cells) {
        table.addRowToTable(new DefaultRow(names.next(tile.source(), tile.left(), tile.top()), cells));
    }

    @Override
    public void skipped(final SkippedFile file) {
        if (firstSkipped.isEmpty()) {
            firstSkipped = Optional.of(file);
        }
        skipped.addRowToTable(new DefaultRow("Skipped " + (skipped.size() + 1), new StringCell(file.file()),
            file.row().isPresent() ? new LongCell(file.row().getAsLong()) : DataType.getMissingCell(),
            new StringCell(file.reason())));
    }

    /** @return a sentence for the user if something was skipped */
    Optional<String> warning() {
        final String count = skipped.size() + (skipped.size() == 1 ? " file or row was" : " files or rows were");
        return firstSkipped.map(first -> count + " skipped, see the third output. The first: " + first.file()
            + (first.row().isPresent() ? ", row " + first.row().getAsLong() : "") + ": " + first.reason());
    }

    /** @return the three tables */
    BufferedDataTable[] close() {
        labelled.close();
        unlabelled.close();
        skipped.close();
        return new BufferedDataTable[]{labelled.getTable(), unlabelled.getTable(), skipped.getTable()};
    }
}
