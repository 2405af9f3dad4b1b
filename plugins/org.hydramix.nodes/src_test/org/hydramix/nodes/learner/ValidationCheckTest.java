package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Validation tiles that were read otherwise than the training set. */
class ValidationCheckTest {

    private static final int SIZE = 16;

    private final NodeHarness node = new NodeHarness();

    private static DataRow tile(final String key, final Colours colours, final double resolution) {
        return NodeHarness.row(key, Cells.image(new RgbImage(SIZE, SIZE, new byte[SIZE * SIZE * 3])),
            new StringCell("l"), new DoubleCell(8), new DoubleCell(8), new StringCell("a.png"), new IntCell(0),
            new IntCell(0), Cells.number(resolution), ColourCells.of(colours));
    }

    private void train(final Colours training, final DataRow... validation) throws Exception {
        final var set = new TrainingContent.Tiles(SmallTraining.set().withColours(training));
        Learning.execute(SmallTraining.parameters(1), new PortObject[]{new TrainingSetPortObject(set),
            node.table(TileColumns.labelled(), List.of(validation))}, node.exec(), node);
    }

    @Test
    void anotherStainIsRefused() {
        for (final Colours training : Colours.values()) {
            final Colours other = training == Colours.NORMALISED ? Colours.AS_SCANNED : Colours.NORMALISED;
            final var e = assertThrows(KNIMEException.class, () -> train(training, tile("r", other, 0.5)));
            assertEquals("The stain of the validation tiles was treated differently from that of the training tiles."
                + " Read both with the same setting for stain.", e.getMessage());
        }
    }

    @Test
    void anotherResolutionIsRefused() {
        final var e =
            assertThrows(KNIMEException.class, () -> train(Colours.AS_SCANNED, tile("r", Colours.AS_SCANNED, 0.25)));
        assertEquals("The validation tiles have 0.250 µm/px and the training tiles 0.500 µm/px. Read both with the same"
            + " 'Resolution of the tiles' in the Tile Reader.", e.getMessage());
        final var mixed = assertThrows(KNIMEException.class, () -> train(Colours.AS_SCANNED,
            tile("r", Colours.AS_SCANNED, 0.5), tile("s", Colours.AS_SCANNED, 0.25)));
        assertTrue(mixed.getMessage().contains("row 's'"), mixed.getMessage());
    }

    /** KNIME knows it already; there is no model yet that could have been trained at anything. */
    @Test
    void anotherResolutionIsKnownBeforeTraining() throws Exception {
        assertEquals(List.of("The validation tiles have 0.250 µm/px and the training tiles 0.500 µm/px. Read both with the"
            + " same 'Resolution of the tiles' in the Tile Reader."), said(0.25));
        assertTrue(said(0.5, 1).get(0).startsWith("The validation tiles have 1.00 µm/px"), "one scanner of two");
        assertEquals(List.of(), said(0.51));
    }

    private List<String> said(final double... resolutions) throws Exception {
        final List<DataRow> rows = new ArrayList<>();
        for (final double resolution : resolutions) {
            rows.add(tile("r" + rows.size(), Colours.AS_SCANNED, resolution));
        }
        final var before = new TrainingSetPortObject(new TrainingContent.Tiles(SmallTraining.set())).getSpec();
        final List<String> said = new ArrayList<>();
        Learning.warnings(SmallTraining.parameters(1),
            new PortObjectSpec[]{before, node.table(TileColumns.labelled(), rows).getDataTableSpec()}).show(said::add);
        // few labels are warned of, too
        return said.stream().flatMap(String::lines).filter(line -> line.contains("µm/px")).toList();
    }

    @Test
    void whatIsAlikeOrUnknownIsTaken() throws Exception {
        train(Colours.NORMALISED, tile("r", Colours.NORMALISED, 0.51));
        train(Colours.AS_SCANNED, tile("r", Colours.AS_SCANNED, Double.NaN));
    }
}
