package org.hydramix.nodes.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.NodeHarness;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.InvalidSettingsException;

class TileTableTest {

    private static final LabelColumns COLUMNS =
        new LabelColumns(TileColumns.TILE, TileColumns.CLASS, TileColumns.X, TileColumns.Y);

    private static final DataCell MISSING = DataType.getMissingCell();

    private final RgbImage image = new RgbImage(4, 4, new byte[48]);

    private final TileTable tiles;

    TileTableTest() throws InvalidSettingsException {
        tiles = TileTable.labelled(TileColumns.labelled(), "labelled tiles", COLUMNS);
        image.rgb()[7] = 77;
    }

    private static DataRow row(final DataCell tile, final DataCell className, final DataCell x, final DataCell y) {
        return NodeHarness.row("a@1,2", tile, className, x, y, new StringCell("a"), new IntCell(1), new IntCell(2),
            new DoubleCell(0.25), MISSING);
    }

    private String refused(final DataCell tile, final DataCell className, final DataCell x, final DataCell y) {
        return assertThrows(EngineException.class, () -> tiles.tile(row(tile, className, x, y))).getMessage();
    }

    @Test
    void aRowBecomesATile() throws EngineException {
        final Tile tile = tiles.tile(row(Cells.image(image), new StringCell("t"), new DoubleCell(1), new IntCell(2)));
        assertArrayEquals(image.rgb(), tile.image().rgb());
        assertEquals(Optional.of(new DotLabel("t", Optional.of(new Centroid(1, 2)))), tile.label());
        assertEquals(0.25, tile.micronsPerPixel());
        assertEquals("a", tile.source());
        assertEquals(1, tile.left());
        assertEquals(2, tile.top());
    }

    @Test
    void aTileOfUnknownOriginHasNoSource() throws Exception {
        final DataRow row = NodeHarness.row("r", Cells.image(image), MISSING, new IntCell(1), new IntCell(2),
            new DoubleCell(0.25), MISSING);
        final Tile tile = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE).tile(row);
        assertEquals("", tile.source());
        assertEquals("row 'r'", tile.sourceOrName());
        assertEquals(0, tile.left());
    }

    @Test
    void aTableThatLacksTheColumnsDoesNotKnowTheOrigin() throws Exception {
        assertTrue(tiles.knowsOrigin());
        final var alone = TileColumns.table("tiles",
            List.of(TileColumns.column(TileColumns.TILE, PNGImageContent.TYPE), TileColumns.column(TileColumns.SOURCE, StringCell.TYPE)));
        assertFalse(TileTable.unlabelled(alone, "tiles", TileColumns.TILE).knowsOrigin());
    }

    @Test
    void aLabelMayHaveNoCentroid() throws EngineException {
        final Tile tile = tiles.tile(row(Cells.image(image), new StringCell("background"), MISSING, MISSING));
        assertEquals(Optional.empty(), tile.label().orElseThrow().centroid());
    }

    @Test
    void badRowsAreNamedWithARemedy() {
        final DataCell x = new DoubleCell(1);
        final DataCell cls = new StringCell("t");
        assertEquals("There is no tile in row 'a@1,2'. Remove the row, for example with a Row Filter.",
            refused(MISSING, cls, x, x));
        assertTrue(refused(Cells.image(image), MISSING, x, x).startsWith("There is no class in row 'a@1,2'."));
        assertTrue(refused(Cells.image(image), new StringCell(" "), x, x).startsWith("There is no class"));
        assertTrue(refused(Cells.image(image), cls, new DoubleCell(Double.NaN), x)
            .startsWith("The centroid (NaN, 1.0) in row 'a@1,2' is not inside its tile of 4 × 4 px."));
        assertTrue(refused(Cells.image(image), cls, x, new DoubleCell(3.6)).contains("not inside its tile"));
        final DataCell broken = new PNGImageContent(new byte[]{1, 2, 3}).toImageCell();
        assertTrue(refused(broken, cls, x, x).startsWith("The tile in row 'a@1,2'"));
    }

    @Test
    void aTableIsReadInItsOrder() throws Exception {
        final List<DataRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            final byte[] rgb = new byte[48];
            rgb[0] = (byte)i;
            rows.add(NodeHarness.row("r" + i, Cells.image(new RgbImage(4, 4, rgb)), MISSING, MISSING, MISSING, MISSING,
                MISSING));
        }
        final TileTable table = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        final List<Tile> read =
            table.read(new NodeHarness().table(TileColumns.unlabelled(), rows), Monitor.NONE);
        assertEquals(100, read.size());
        for (int i = 0; i < 100; i++) {
            assertEquals("row 'r" + i + "'", read.get(i).name());
            assertEquals(i, read.get(i).image().rgb()[0]);
        }
    }

    @Test
    void aMissingColumnIsNamedWithWhatCouldBeChosen() {
        final var e = assertThrows(InvalidSettingsException.class,
            () -> TileTable.unlabelled(TileColumns.labelled(), "tiles", "Picture"));
        assertEquals("The table of tiles has no column 'Picture' with PNG images. Columns with PNG images: Tile.",
            e.getMessage());
        final var wrongType = assertThrows(InvalidSettingsException.class, () -> TileTable
            .labelled(TileColumns.labelled(), "tiles", new LabelColumns("Tile", "X", "X", "Y")));
        assertTrue(wrongType.getMessage().startsWith("The column 'X' of the table of tiles has the type 'Number ("),
            wrongType.getMessage());
        assertTrue(wrongType.getMessage().contains("wanted are texts. Convert it, for example with the node Number to String."
            + " Columns with texts: Class, Source, "), wrongType.getMessage());
    }

    /** What lists the files of a folder in KNIME gives such a column. */
    @Test
    void aColumnOfAnotherTypeIsNotCalledMissing() {
        final var paths = TileColumns.table("files", List.of(TileColumns.column("Path", PNGImageContent.TYPE)));
        final var text = assertThrows(InvalidSettingsException.class, () -> new ColumnFinder(paths, "images").text("Path"));
        assertEquals("The column 'Path' of the table of images has the type '" + PNGImageContent.TYPE.getName()
            + "'; wanted are texts. Convert it, for example with the node Path to String.", text.getMessage());
        final var number = assertThrows(InvalidSettingsException.class, () -> new ColumnFinder(paths, "images").number("Path"));
        assertTrue(number.getMessage().endsWith("wanted are numbers. Choose another column or connect another table."),
            number.getMessage());
    }

    @Test
    void aResolutionThatNoImageHasIsRefused() throws EngineException {
        for (final double resolution : new double[]{0, -0.5, Double.POSITIVE_INFINITY}) {
            final var e = assertThrows(EngineException.class, () -> tiles.tile(of(new DoubleCell(resolution))));
            assertTrue(e.getMessage().startsWith("The resolution in row 'r' is " + resolution + " µm/px"), e.getMessage());
            assertTrue(e.getMessage().contains("leave the cell empty"), e.getMessage());
        }
        assertTrue(Double.isNaN(tiles.tile(of(MISSING)).micronsPerPixel()));
    }

    private DataRow of(final DataCell resolution) {
        return NodeHarness.row("r", Cells.image(image), new StringCell("t"), new DoubleCell(1), new DoubleCell(1),
            new StringCell("a"), new IntCell(1), new IntCell(2), resolution, MISSING);
    }

    @Test
    void aWrongResolutionIsNoticed() {
        assertEquals(Optional.empty(), Resolution.mismatch(0.5, 0.52));
        assertEquals(Optional.empty(), Resolution.mismatch(Double.NaN, 0.5));
        assertEquals(Optional.empty(), Resolution.mismatch(0.5, Double.NaN));
        assertTrue(Resolution.mismatch(0.5, 0.25).orElseThrow().contains("0.500 µm/px, but tiles have 0.250 µm/px"));
    }

    @Test
    void rowIdsAreUnique() {
        final RowNames names = new RowNames();
        assertEquals("a.png@1,2", names.next("a.png", 1, 2));
        assertEquals("a.png@1,2#2", names.next("a.png", 1, 2));
        assertEquals("a.png@2,1", names.next("a.png", 2, 1));
    }

    @Test
    void newColumnsGetNamesThatAreFree() {
        final AppendedColumns columns = new AppendedColumns(TileColumns.labelled()).add("Class", StringCell.TYPE)
            .add("Class", StringCell.TYPE);
        assertEquals(2, columns.count());
        assertEquals(TileColumns.labelled().getNumColumns() + 2, columns.spec().getNumColumns());
        final int last = columns.spec().getNumColumns() - 1;
        assertFalse(
            columns.spec().getColumnSpec(last - 1).getName().equals(columns.spec().getColumnSpec(last).getName()));
    }
}
