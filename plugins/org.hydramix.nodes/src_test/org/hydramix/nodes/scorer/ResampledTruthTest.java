package org.hydramix.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.KNIMEException;

/** Cells found in slides, against a truth that was read at another resolution. */
class ResampledTruthTest {

    private static final double SLIDE = 0.25;

    private static final double TILES = 0.5;

    private static final DataTableSpec FOUND = TileColumns.table("cells",
        List.of(TileColumns.column("Source", StringCell.TYPE), TileColumns.column("X", DoubleCell.TYPE),
            TileColumns.column("Y", DoubleCell.TYPE), TileColumns.column("X (µm)", DoubleCell.TYPE),
            TileColumns.column("Y (µm)", DoubleCell.TYPE), TileColumns.column("Predicted class", StringCell.TYPE),
            TileColumns.column("Confidence", DoubleCell.TYPE)));

    private static final DataTableSpec IMAGE_TRUTH = TileColumns.table("truth",
        List.of(TileColumns.column(TileColumns.CELLS, StringCell.TYPE), TileColumns.column("Source", StringCell.TYPE),
            TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    private final NodeHarness node = new NodeHarness();

    private final ScorerParameters p = new ScorerParameters();

    @BeforeEach
    void scoreCells() {
        p.m_mode = ScoringMode.CELLS;
    }

    private static DataRow found(final String source, final double x, final double y, final double resolution) {
        return NodeHarness.row(source + x, new StringCell(source), new DoubleCell(x), new DoubleCell(y),
            Cells.number((x + 0.5) * resolution), Cells.number((y + 0.5) * resolution), new StringCell("t"),
            new DoubleCell(0.9));
    }

    private static DataRow tile(final String source, final int left, final int top, final double x, final double y,
        final double resolution) {
        return NodeHarness.row(source + left, new StringCell("t"), new DoubleCell(x), new DoubleCell(y),
            new StringCell(source), new IntCell(left), new IntCell(top), Cells.number(resolution));
    }

    private static DataRow image(final String key, final String source, final double resolution,
        final Centroid... cells) {
        return NodeHarness.row(key, new StringCell(CellText.write(List.of(cells).stream()
            .map(cell -> new DotLabel("t", Optional.of(cell))).toList())), new StringCell(source),
            Cells.number(resolution));
    }

    private void score(final List<DataRow> found, final DataTableSpec spec, final DataRow... truth) throws Exception {
        Scoring.execute(p, node.table(FOUND, found), node.table(spec, List.of(truth)), node.exec(), node);
    }

    private double score(final String name) {
        return Cells.number(node.rows(0).stream().filter(row -> row.getKey().getString().equals(name)).findFirst()
            .orElseThrow().getCell(0));
    }

    private void assertScores(final double pixelsOff, final double radius, final double resolution) {
        assertEquals(1, score("Detection F1"), 1e-12);
        assertEquals(pixelsOff, score("Localisation error, mean (px)"), 1e-6);
        assertEquals(pixelsOff * resolution, score("Localisation error, mean (µm)"), 1e-6);
        assertEquals(radius, score("Matching radius (px)"), 1e-6);
        assertEquals(3, score("Matching radius (µm)"), 1e-6);
        assertTrue(node.warning().isEmpty(), node.warning().toString());
    }

    /** Px 1000 and 600 of the slide have their middles at 499.75 and 299.75 of the tiles' px. */
    @Test
    void labelledTilesArePlacedInPxOfTheSlide() throws Exception {
        score(List.of(found("a.tif", 1000, 600, SLIDE), found("a.tif", 2010, 600, SLIDE)), CellScoringTest.TRUTH,
            tile("a.tif", 960, 560, 19.75, 19.75, TILES), tile("a.tif", 1960, 560, 19.75, 19.75, TILES));
        assertScores(5, 12, SLIDE);
    }

    @Test
    void cellsOfWholeImagesArePlacedInPxOfTheSlide() throws Exception {
        score(List.of(found("a.tif", 1000, 600, SLIDE), found("a.tif", 2010, 600, SLIDE)), IMAGE_TRUTH,
            image("1", "a.tif", TILES, new Centroid(499.75, 299.75), new Centroid(999.75, 299.75)));
        assertScores(5, 12, SLIDE);
    }

    @Test
    void imagesWithoutFoundCellsDoNotCountForTheResolution() throws Exception {
        score(List.of(found("a.tif", 1000, 600, SLIDE), found("b.tif", 400, 300, 0.2527)), IMAGE_TRUTH,
            image("1", "a.tif", TILES, new Centroid(499.75, 299.75)),
            image("2", "b.tif", TILES, new Centroid(400.5 * 0.2527 / TILES - 0.5, 300.5 * 0.2527 / TILES - 0.5)),
            image("3", "empty.tif", TILES));
        assertEquals(1, score("Detection F1"), 1e-12);
        assertEquals(12, score("Matching radius (px)"), 1e-6);
        assertEquals("In 1 of 3 images no cell was found.", node.warning().orElseThrow());
    }

    /** The Tile Reader does not resample for that little. */
    @Test
    void aSmallDifferenceMovesNothing() throws Exception {
        score(List.of(found("a.tif", 10002, 600, 0.4943)), CellScoringTest.TRUTH, tile("a.tif", 9980, 580, 20, 20, TILES));
        assertScores(2, 6, TILES);
    }

    /** 10 px of 0.25 µm and 5 px of 0.5 µm are both 2.5 µm; 7 px of 0.5 µm are more than 3 µm, 7 px of 0.25 µm are less. */
    @Test
    void imagesOfSeveralResolutionsAreComparedInMicrons() throws Exception {
        score(List.of(found("fine.tif", 1010, 600, SLIDE), found("fine.tif", 2007, 600, SLIDE), found("coarse.tif", 105, 60, TILES),
            found("coarse.tif", 207, 60, TILES)), IMAGE_TRUTH,
            image("1", "fine.tif", SLIDE, new Centroid(1000, 600), new Centroid(2000, 600)),
            image("2", "coarse.tif", TILES, new Centroid(100, 60), new Centroid(200, 60)));
        assertEquals(0.75, score("Detection F1"), 1e-12);
        assertEquals((2.5 + 1.75 + 2.5) / 3, score("Localisation error, mean (µm)"), 1e-6);
        assertEquals(3, score("Matching radius (µm)"), 1e-6);
        assertEquals(6, score("Matching radius (px)"), 1e-6);
        assertEquals("The images have different resolutions: distances in px are given in px of 0.5 µm.",
            node.warning().orElseThrow());
    }

    @Test
    void oneImageOfUnknownResolutionAmongOthersIsSaid() throws Exception {
        score(List.of(found("a.tif", 1005, 600, SLIDE), found("b.tif", 105, 60, Double.NaN)), IMAGE_TRUTH,
            image("1", "a.tif", SLIDE, new Centroid(1000, 600)), image("2", "b.tif", Double.NaN, new Centroid(100, 60)));
        assertEquals(1, score("Detection F1"), 1e-12);
        assertEquals(6, score("Matching radius (px)"), 1e-6);
        assertEquals("The resolution of 'b.tif' is not known: cells are matched within 6.0 px, as at 0.5 µm/px.",
            node.warning().orElseThrow());
    }

    @Test
    void withoutAResolutionPxAreThoseOfTheImage() throws Exception {
        score(List.of(found("a.tif", 1002, 600, Double.NaN)), CellScoringTest.TRUTH, tile("a.tif", 980, 580, 20, 20, TILES));
        assertScores(2, 6, TILES);
        score(List.of(found("a.tif", 1002, 600, SLIDE)), CellScoringTest.TRUTH, tile("a.tif", 980, 580, 20, 20, Double.NaN));
        assertScores(2, 12, SLIDE);
    }

    @Test
    void twoRowsOfOneImageAreRefused() {
        final var e = assertThrows(KNIMEException.class,
            () -> score(List.of(found("a.tif", 1000, 600, SLIDE)), IMAGE_TRUTH,
                image("first", "a.tif", SLIDE, new Centroid(1000, 600)), image("second", "a.tif", SLIDE)));
        assertTrue(e.getMessage().startsWith("Rows 'first' and 'second' of the truth both have 'a.tif' in the column"
            + " 'Source'."), e.getMessage());
    }
}
