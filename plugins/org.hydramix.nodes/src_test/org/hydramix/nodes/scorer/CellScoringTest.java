package org.hydramix.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

class CellScoringTest {

    private static final DataTableSpec FOUND = TileColumns.table("cells",
        List.of(TileColumns.column("Source", StringCell.TYPE), TileColumns.column("X", DoubleCell.TYPE),
            TileColumns.column("Y", DoubleCell.TYPE), TileColumns.column("Predicted class", StringCell.TYPE),
            TileColumns.column("Confidence", DoubleCell.TYPE)));

    /** Labelled tiles. */
    static final DataTableSpec TRUTH = TileColumns.table("truth",
        List.of(TileColumns.column("Class", StringCell.TYPE), TileColumns.column("X", DoubleCell.TYPE),
            TileColumns.column("Y", DoubleCell.TYPE), TileColumns.column("Source", StringCell.TYPE),
            TileColumns.column("Tile X", IntCell.TYPE), TileColumns.column("Tile Y", IntCell.TYPE),
            TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    private final NodeHarness node = new NodeHarness();

    private final ScorerParameters p = new ScorerParameters();

    @BeforeEach
    void scoreCells() {
        p.m_mode = ScoringMode.CELLS;
    }

    private static DataRow found(final String key, final String source, final double x, final String cls,
        final double confidence) {
        return NodeHarness.row(key, new StringCell(source), new DoubleCell(x), new DoubleCell(10), new StringCell(cls),
            new DoubleCell(confidence));
    }

    /** A cell in the middle of a tile of 40 px. */
    private static DataRow truth(final String key, final String source, final int x, final String cls) {
        return NodeHarness.row(key, new StringCell(cls), new DoubleCell(20), new DoubleCell(20),
            new StringCell(source), new IntCell(x - 20), new IntCell(-10), new DoubleCell(0.5));
    }

    private void score(final List<DataRow> found, final List<DataRow> truth) throws Exception {
        Scoring.execute(p, node.table(FOUND, found), node.table(TRUTH, truth), node.exec(), node);
    }

    private Map<String, Double> scores() {
        final Map<String, Double> scores = new HashMap<>();
        node.rows(0).forEach(row -> scores.put(row.getKey().getString(), Cells.number(row.getCell(0))));
        return scores;
    }

    @Test
    void cellsOfTheSameImageAreMatchedWithinTheRadius() throws Exception {
        score(List.of(found("1", "a.png", 104, "t", 0.9), found("2", "a.png", 200, "t", 0.8),
            found("3", "b.png", 50, "l", 0.7)),
            List.of(truth("1", "a.png", 100, "t"), truth("2", "a.png", 60, "l"), truth("3", "b.png", 52, "t")));
        assertEquals(2.0 / 3, scores().get("Detection precision"), 1e-12);
        assertEquals(2.0 / 3, scores().get("Detection recall"), 1e-12);
        assertEquals(3, scores().get("Localisation error, median (px)"), 1e-12);
        assertEquals(1.5, scores().get("Localisation error, median (µm)"), 1e-12);
        assertEquals(6, scores().get("Matching radius (px)"), 1e-12);
        assertEquals(3, scores().get("Matching radius (µm)"), 1e-12);
        // l: nothing right; t: one of two, and one false
        assertEquals(List.of("l", "t"), node.rows(1).stream().map(row -> row.getKey().getString()).toList());
        assertEquals(0.5, Cells.number(node.rows(1).get(1).getCell(2)), 1e-12);
        assertEquals("(no cell)", node.rows(2).get(2).getKey().getString());
        assertEquals(1, Cells.number(node.rows(2).get(0).getCell(2)), "the missed l");
        assertEquals("(missed)", node.table(2).getDataTableSpec().getColumnNames()[2]);
        assertEquals(1, Cells.number(node.rows(2).get(1).getCell(0)), "the t that was taken for an l");
        assertTrue(node.rows(3).size() > 40, "the curve over the confidence");
        assertEquals(1, Cells.number(node.rows(3).get(node.rows(3).size() - 1).getCell(3)), "precision at the end");
        assertTrue(node.warning().isEmpty(), node.warning().toString());
    }

    @Test
    void wholeImagesWithAllTheirCellsAreATruthToo() throws Exception {
        final var truth = TileColumns.table("truth",
            List.of(TileColumns.column(TileColumns.CELLS, StringCell.TYPE), TileColumns.column("Source", StringCell.TYPE),
                TileColumns.column("Microns per pixel", DoubleCell.TYPE)));
        final String cells = CellText.write(List.of(new DotLabel("t", Optional.of(new Centroid(100, 10))),
            new DotLabel("l", Optional.of(new Centroid(60, 10)))));
        Scoring.execute(p, node.table(FOUND, List.of(found("1", "a.png", 104, "t", 0.9), found("2", "b.png", 5, "t", 0.8))),
            node.table(truth, List.of(NodeHarness.row("1", new StringCell(cells), new StringCell("a.png"), new DoubleCell(0.5)),
                NodeHarness.row("2", new StringCell(CellText.write(List.of())), new StringCell("b.png"),
                    new DoubleCell(0.5)))),
            node.exec(), node);
        assertEquals(0.5, scores().get("Detection precision"), 1e-12);
        assertEquals(0.5, scores().get("Detection recall"), 1e-12);
        assertEquals(2, scores().get("Localisation error, median (µm)"), 1e-12);
        assertTrue(node.warning().isEmpty(), "an image without cells is known: " + node.warning());
    }

    @Test
    void backgroundTilesAndIgnoredClassesDoNotCount() throws Exception {
        p.m_ignoredClasses = "l, x";
        score(List.of(found("1", "a.png", 100, "t", 0.9), found("2", "a.png", 61, "t", 0.8)),
            List.of(truth("1", "a.png", 100, "t"), truth("2", "a.png", 60, "l"),
                NodeHarness.row("3", new StringCell("background"), DataType.getMissingCell(),
                    DataType.getMissingCell(), new StringCell("a.png"), new IntCell(0), new IntCell(0),
                    new DoubleCell(0.5))));
        assertEquals(1, scores().get("Detection F1"), 1e-12);
        assertEquals(1, scores().get("True cells"), 1e-12);
    }

    @Test
    void imagesThatAreNamedDifferentlyInBothTablesAreRefused() {
        final var e = assertThrows(KNIMEException.class,
            () -> score(List.of(found("1", "images/a.png", 100, "t", 0.9)), List.of(truth("1", "a.png", 100, "t"))));
        assertTrue(e.getMessage().startsWith("None of the 1 images with predicted cells is among the 1 images of the truth"),
            e.getMessage());
        assertTrue(e.getMessage().contains("'images/a.png'") && e.getMessage().contains("'a.png'"), e.getMessage());
    }

    @Test
    void whereNoCellWasFoundAtAllEveryCellIsMissed() throws Exception {
        score(List.of(), List.of(truth("1", "a.png", 100, "t")));
        assertEquals(0, scores().get("Detection recall"));
    }

    @Test
    void whatCannotBeScoredIsTold() throws Exception {
        score(List.of(found("1", "a.png", 100, "t", 0.9), found("2", "other.png", 61, "t", 0.8)),
            List.of(truth("1", "a.png", 100, "t"), truth("2", "empty.png", 60, "t")));
        final String warning = node.warning().orElseThrow();
        assertTrue(warning.contains("other.png"), warning);
        assertTrue(warning.contains("In 1 of 2 images no cell was found."), warning);
        final var nothing = assertThrows(KNIMEException.class, () -> score(List.of(), List.of()));
        assertTrue(nothing.getMessage().contains("no cell to score"), nothing.getMessage());
        p.m_matchingRadius = 0;
        assertThrows(InvalidSettingsException.class, () -> Scoring.configure(p, FOUND, TRUTH));
    }
}
