package org.hydramix.nodes.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.call.Warnings;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TableFacts;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** What the nodes behind an executed Tile Reader know before they are executed. */
class KnownBeforeExecutionTest {

    private static final RgbImage IMAGE = new RgbImage(4, 4, new byte[48]);

    private static DataRow row(final String className, final double resolution) {
        return NodeHarness.row(className + resolution, Cells.image(IMAGE), new StringCell(className), new DoubleCell(1),
            new DoubleCell(2), new StringCell("a"), new IntCell(1), new IntCell(2), new DoubleCell(resolution),
            DataType.getMissingCell());
    }

    private static DataTableSpec tiles(final double... resolutions) {
        final List<DataRow> rows = new ArrayList<>();
        for (final double resolution : resolutions) {
            rows.add(row("tumour", resolution));
            rows.add(row("background", resolution));
            rows.add(row("lymphocyte", resolution));
        }
        return new NodeHarness().table(TileColumns.labelled(), rows).getDataTableSpec();
    }

    @Test
    void theClassesOfAnExecutedTableReachThePredictorsColumns() throws InvalidSettingsException {
        final PortObjectSpec[] specs =
            SharpenMixing.configure(new SharpenMixParameters(), new PortObjectSpec[]{tiles(0.5)});
        final TrainingSetPortObjectSpec set = (TrainingSetPortObjectSpec)specs[1];
        assertEquals(Optional.of(List.of("lymphocyte", "tumour", "background")), set.classNames());
        assertEquals(0.5, set.micronsPerPixel());
        assertEquals(set.classNames(), new ModelPortObjectSpec(set).classNames());
    }

    /** A Row Filter leaves the domain as it was. KNIME tells if a table has other columns than were promised. */
    @Test
    void columnsArePromisedOnlyForClassesThatAreCertain() throws Exception {
        final var node = new NodeHarness();
        final BufferedDataTable filtered =
            node.table(tiles(0.5), List.of(row("tumour", 0.5), row("background", 0.5)));
        final var p = new SharpenMixParameters();
        assertEquals(null, SharpenMixing.configure(p, new PortObjectSpec[]{filtered.getDataTableSpec()})[0]);
        final DataTableSpec mixed =
            ((BufferedDataTable)SharpenMixing.execute(p, new PortObject[]{filtered}, node.exec())[0]).getDataTableSpec();
        assertFalse(mixed.containsName("P (lymphocyte)"), "the domain still has it");
        final var prepared = new TrainingSetPortObjectSpec(Optional.of(List.of("lymphocyte", "tumour")), OptionalInt.of(4), 0.5,
            Recipe.DEFAULT);
        final PortObjectSpec preview =
            SharpenMixing.configure(p, new PortObjectSpec[]{prepared, filtered.getDataTableSpec()})[0];
        final List<String> names = ((DataTableSpec)preview).stream().map(DataColumnSpec::getName).toList();
        assertTrue(names.containsAll(List.of("P (lymphocyte)", "P (tumour)")), names::toString);
    }

    @Test
    void beforeTheReaderIsExecutedNothingIsClaimed() throws InvalidSettingsException {
        final PortObjectSpec[] specs =
            SharpenMixing.configure(new SharpenMixParameters(), new PortObjectSpec[]{TileColumns.labelled()});
        assertEquals(null, specs[0]);
        assertEquals(Optional.empty(), ((TrainingSetPortObjectSpec)specs[1]).classNames());
        assertTrue(Double.isNaN(TableFacts.finest(TileColumns.labelled())));
    }

    @Test
    void aWrongResolutionIsNoticedBeforeExecution() {
        assertEquals(List.of(), said(0.5, tiles(0.5)));
        assertEquals(List.of(), said(0.5, TileColumns.labelled()));
        assertTrue(said(0.5, tiles(0.25)).get(0).contains("trained at 0.500 µm/px, but tiles have 0.250 µm/px"));
        assertTrue(said(0.5, tiles(0.5, 1)).get(0).contains("tiles have 1.00 µm/px"), "one scanner of two");
    }

    private static List<String> said(final double model, final DataTableSpec tiles) {
        final List<String> said = new ArrayList<>();
        new Warnings().addResolution(model, tiles).show(said::add);
        return said;
    }
}
