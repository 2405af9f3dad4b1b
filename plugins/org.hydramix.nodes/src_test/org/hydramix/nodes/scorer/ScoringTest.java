package org.hydramix.nodes.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

class ScoringTest {

    private static final DataTableSpec PREDICTIONS = TileColumns.table("predictions",
        List.of(TileColumns.column("Predicted class", StringCell.TYPE),
            TileColumns.column("Confidence", DoubleCell.TYPE),
            TileColumns.column("Predicted X", DoubleCell.TYPE), TileColumns.column("Predicted Y", DoubleCell.TYPE)));

    private static final DataTableSpec TRUTH = TileColumns.table("truth",
        List.of(TileColumns.column("Class", StringCell.TYPE), TileColumns.column("X", DoubleCell.TYPE),
            TileColumns.column("Y", DoubleCell.TYPE), TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    private final NodeHarness node = new NodeHarness();

    private final ScorerParameters p = new ScorerParameters();

    private static DataRow predicted(final String key, final String className, final double confidence,
        final double x) {
        return NodeHarness.row(key, text(className), new DoubleCell(confidence), new DoubleCell(x), new DoubleCell(0));
    }

    private static DataRow truth(final String key, final String className) {
        return truth(key, className, 0.5);
    }

    private static DataRow truth(final String key, final String className, final double micronsPerPixel) {
        return NodeHarness.row(key, text(className), new DoubleCell(0), new DoubleCell(0), Cells.number(micronsPerPixel));
    }

    private static DataCell text(final String value) {
        return value == null ? DataType.getMissingCell() : new StringCell(value);
    }

    private void score(final List<DataRow> predictions, final List<DataRow> truth) throws Exception {
        Scoring.execute(p, node.table(PREDICTIONS, predictions), node.table(TRUTH, truth), node.exec(), node);
    }

    private Map<String, Double> scores() {
        final Map<String, Double> scores = new HashMap<>();
        node.rows(0).forEach(row -> scores.put(row.getKey().getString(), Cells.number(row.getCell(0))));
        return scores;
    }

    @Test
    void figuresAreThoseWorkedOutByHand() throws Exception {
        score(List.of(predicted("1", "t", 1, 3), predicted("2", "t", 1, 4), predicted("3", "l", 1, 5),
            predicted("4", "l", 1, 0)),
            List.of(truth("4", "l"), truth("3", "t"), truth("2", "t"), truth("1", "t")));
        assertEquals(0.75, scores().get("Accuracy"));
        assertEquals((2 / 3.0 + 1) / 2, scores().get("Balanced accuracy"), 1e-12);
        assertEquals((0.8 + 2 / 3.0) / 2, scores().get("Macro-F1"), 1e-12);
        assertEquals(0.25, scores().get("Expected calibration error"), 1e-12);
        assertEquals(3.5, scores().get("Localisation error, median (px)"));
        assertEquals(1.75, scores().get("Localisation error, median (µm)"));
        assertEquals(4, scores().get("Cells"));
        assertEquals(List.of("l", "t"), node.rows(2).stream().map(row -> row.getKey().getString()).toList());
        assertEquals("[l, t]", Arrays.toString(node.table(2).getDataTableSpec().getColumnNames()));
        assertEquals("1", node.rows(2).get(1).getCell(0).toString());
        assertEquals("2", node.rows(2).get(1).getCell(1).toString());
        assertEquals("3", node.rows(1).get(1).getCell(3).toString());
        assertTrue(node.warning().isEmpty());
    }

    @Test
    void micronsAreThoseOfOneObjective() throws Exception {
        final List<DataRow> predictions = List.of(predicted("1", "t", 1, 4), predicted("2", "t", 1, 4));
        score(predictions, List.of(truth("1", "t", 0.2522), truth("2", "t", 0.2528)));
        assertEquals(1.01, scores().get("Localisation error, median (µm)"), 1e-9);
        for (final double other : new double[]{0.5, 0.27, Double.NaN}) {
            score(predictions, List.of(truth("1", "t", 0.25), truth("2", "t", other)));
            assertEquals(4, scores().get("Localisation error, median (px)"));
            assertTrue(scores().get("Localisation error, median (µm)").isNaN(), "with " + other);
        }
    }

    @Test
    void whatCannotBeScoredIsCounted() throws Exception {
        score(List.of(predicted("1", "t", 1, 0), predicted("2", null, 1, 0), predicted("9", "t", 1, 0)),
            List.of(truth("1", "t"), truth("2", "t")));
        assertEquals("Not scored: 1 predictions without a true class under the same Row ID, and 1 rows without a "
            + "predicted class.", node.warning().orElseThrow());
        assertEquals(1, scores().get("Cells"));
    }

    @Test
    void undefinedFiguresAreMissing() throws Exception {
        p.m_confidenceColumn = "";
        p.m_xColumn = "";
        score(List.of(predicted("1", "t", 1, 0)), List.of(truth("1", "l")));
        assertTrue(scores().get("Expected calibration error").isNaN());
        assertTrue(scores().get("Localisation error, median (px)").isNaN());
        assertTrue(node.rows(1).get(0).getCell(0).isMissing(), "precision of a class that was never predicted");
    }

    @Test
    void wholeImagesAskForTheOtherChoice() {
        final var e = assertThrows(InvalidSettingsException.class,
            () -> Scoring.configure(p, PREDICTIONS, TileColumns.annotated()));
        assertTrue(e.getMessage().contains("Set Score to 'Cells of whole images'"), e.getMessage());
    }

    @Test
    void tablesThatDoNotBelongTogetherAreRefused() {
        final var e = assertThrows(KNIMEException.class,
            () -> score(List.of(predicted("1", "t", 1, 0)), List.of(truth("Row1", "t"))));
        assertTrue(e.getMessage().startsWith("None of the 1 predictions has a true class under the same Row ID")
            && e.getMessage().endsWith("set Score to 'Cells of whole images'."), e.getMessage());
    }

    @Test
    void columnsAreChecked() throws InvalidSettingsException {
        p.m_classColumn = "Type";
        final var e = assertThrows(InvalidSettingsException.class, () -> Scoring.configure(p, PREDICTIONS, TRUTH));
        assertEquals("The table of the truth has no column 'Type' with texts. Columns with texts: Class.",
            e.getMessage());
        p.m_classColumn = "Class";
        assertEquals(4, Scoring.configure(p, new DataTableSpec(), TRUTH).length);
    }
}
