package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Whole images that a column of a table names. */
class NamedImagesTest {

    private static final DataTableSpec SLIDES = TileColumns.table("slides",
        List.of(TileColumns.column("Slide", StringCell.TYPE), TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    private static final DataTableSpec TILES = TileColumns.table("tiles",
        List.of(TileColumns.column("Source", StringCell.TYPE), TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    private final PredictorParameters p = new PredictorParameters();

    @BeforeEach
    void searchWholeImages() {
        p.m_mode = PredictionMode.WHOLE_IMAGES;
        p.m_pathColumn = "Slide";
    }

    private DataRow row(final String key, final String file, final double micronsPerPixel) {
        return NodeHarness.row(key, new StringCell(folder.resolve(file).toString()), Cells.number(micronsPerPixel));
    }

    private List<OptionalDouble> resolutions(final BufferedDataTable table) throws Exception {
        return new ImageTasks(p).find(table, Monitor.NONE).stream().map(ImageTask::micronsPerPixel).toList();
    }

    @Test
    void filesHaveTheResolutionThatTheTableKnows() throws Exception {
        final BufferedDataTable listed = node.table(SLIDES, List.of(row("1", "a.svs", 0.25), row("2", "b.svs", Double.NaN),
            row("3", "c.svs", Double.NaN), row("4", "c.svs", 0.5)));
        assertEquals(List.of(OptionalDouble.of(0.25), OptionalDouble.empty(), OptionalDouble.of(0.5)), resolutions(listed));
        final BufferedDataTable wrong = node.table(SLIDES, List.of(row("1", "a.svs", 0)));
        final var e = assertThrows(EngineException.class, () -> resolutions(wrong));
        assertTrue(e.getMessage().startsWith("The resolution in row '1' is 0.0 µm/px"), e.getMessage());
        p.m_micronsPerPixel = 1;
        for (final BufferedDataTable table : List.of(listed, wrong)) {
            assertTrue(resolutions(table).stream().allMatch(OptionalDouble.of(1)::equals), "the dialog corrects a table");
        }
    }

    /** There it is the resolution that the tiles were read at. */
    @Test
    void theResolutionInATableOfTheTileReaderIsNotTheFiles() throws Exception {
        p.m_pathColumn = "Source";
        assertEquals(List.of(OptionalDouble.empty()), resolutions(node.table(TILES, List.of(row("1", "a.svs", 0.5)))));
    }

    @Test
    void anEmptyPathIsNamedByItsRow() {
        for (final DataCell empty : List.of(new StringCell(""), new StringCell(" "), DataType.getMissingCell())) {
            final BufferedDataTable listed = node.table(SLIDES,
                List.of(row("1", "a.svs", 0.5), NodeHarness.row("2", empty, DataType.getMissingCell())));
            final var e = assertThrows(InvalidSettingsException.class, () -> resolutions(listed));
            assertEquals("The table names no image in row '2'. Fill it in or remove the row.", e.getMessage());
        }
    }
}
