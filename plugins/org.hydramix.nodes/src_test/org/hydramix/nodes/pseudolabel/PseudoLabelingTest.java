package org.hydramix.nodes.pseudolabel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.PseudoLabeler;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.tile.Colours;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.NoiseTiles;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class PseudoLabelingTest {

    private final NodeHarness node = new NodeHarness();

    /** What the table shows beside a tile is what training would begin with for it. */
    @Test
    void tableAndTrainingSetAreInStep() throws Exception {
        final PseudoLabelerParameters p = new PseudoLabelerParameters();
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 1;
        final List<DataRow> rows = NoiseTiles.rows(30, Colours.AS_SCANNED);
        PseudoLabeling.execute(p, new PortObject[]{node.table(TileColumns.unlabelled(), rows),
            new ModelPortObject(NoiseTiles.model())}, node.exec(), node);
        final List<DataRow> said = node.rows(0);
        assertEquals(rows.stream().map(DataRow::getKey).toList(), said.stream().map(DataRow::getKey).toList());
        final TrainingSet set = ((TrainingContent.Tiles)((TrainingSetPortObject)node.object(1)).content()).set();
        final PatchSet patches = set.unlabelled();
        assertEquals(rows.size(), patches.count());
        assertEquals(List.of("lymphocyte", "tumour"), set.classNames());
        final Guesses expected = guesses(p, set);
        final var spec = node.table(0).getDataTableSpec();
        final TileTable tiles = TileTable.unlabelled(spec, "tiles", TileColumns.TILE);
        for (int i = 0; i < said.size(); i++) {
            final DataRow row = said.get(i);
            assertArrayEquals(tiles.tile(row).image().rgb(),
                Arrays.copyOfRange(patches.rgb(), i * patches.patchBytes(), (i + 1) * patches.patchBytes()));
            for (int c = 0; c < 2; c++) {
                final double shown =
                    Cells.number(row.getCell(spec.findColumnIndex(TileColumns.probability(set.classNames().get(c)))));
                assertEquals(expected.distributions()[2 * i + c], shown, 1e-6);
                assertEquals(shown, patches.distributions()[2 * i + c], 1e-6);
            }
            assertEquals(patches.centroids()[2 * i] * NoiseTiles.SIZE - 0.5,
                Cells.number(row.getCell(spec.findColumnIndex("Guessed X"))), 1e-4);
            assertEquals(patches.centroids()[2 * i + 1] * NoiseTiles.SIZE - 0.5,
                Cells.number(row.getCell(spec.findColumnIndex("Guessed Y"))), 1e-4);
        }
        assertNotEquals(expected.distributions()[0], expected.distributions()[2], 1e-3, "tiles differ");
    }

    /** What the Tile Reader's defaults lead to: all cells keep their label. */
    @Test
    void aTableWithoutTilesSaysWhereUnlabelledTilesComeFrom() {
        final var e = assertThrows(KNIMEException.class, () -> PseudoLabeling.execute(new PseudoLabelerParameters(),
            new PortObject[]{node.table(TileColumns.unlabelled(), List.of())}, node.exec(), node));
        assertEquals("There are no unlabelled tiles. In the Tile Reader, set 'Labelled cells' or 'Annotated images' to fewer than"
            + " there are, or 'Unlabelled tiles' to 'Grid over tissue', and look at its skipped files. To train on labelled"
            + " tiles alone, remove the training set's port from Sharpen & Mix, and choose the supervised baseline in the"
            + " HydraMix Learner.", e.getMessage());
    }

    private static Guesses guesses(final PseudoLabelerParameters p, final TrainingSet set) throws Exception {
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            return PseudoLabeler.guess(predictor, set.unlabelled(), set.recipe(), p.m_seed, Monitor.NONE);
        }
    }
}
