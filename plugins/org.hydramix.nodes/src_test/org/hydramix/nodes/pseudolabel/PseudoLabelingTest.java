package org.hydramix.nodes.pseudolabel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.PseudoLabeler;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.NoiseTiles;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
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
        assertEquals("There are no unlabelled tiles. In the Tile Reader, set 'Labelled cells' or 'Annotated images' to fewer than"
            + " there are, or 'Unlabelled tiles' to 'Grid over tissue', and look at its skipped files. To train on labelled"
            + " tiles alone, remove the training set's port from Sharpen & Mix, and choose the supervised baseline in the"
            + " HydraMix Learner.", refused(List.of()));
    }

    private String refused(final List<DataRow> rows) {
        return assertThrows(KNIMEException.class, () -> prepare(rows)).getMessage();
    }

    private void prepare(final List<DataRow> rows) throws Exception {
        PseudoLabeling.execute(new PseudoLabelerParameters(), new PortObject[]{node.table(TileColumns.unlabelled(), rows)},
            node.exec(), node);
    }

    private static DataRow row(final int number, final DataCell image) {
        return NodeHarness.row("row " + number, image, new StringCell("a.png"), new IntCell(number), new IntCell(0),
            new DoubleCell(0.5), ColourCells.of(Colours.AS_SCANNED));
    }

    private static DataCell image(final int width, final int height) {
        return Cells.image(new RgbImage(width, height, new byte[width * height * 3]));
    }

    /** Two gigabytes are not read to find that they are too many. */
    @Test
    void tooManyTilesAreRefusedBeforeTheyAreRead() {
        final DataCell image = image(256, 256);
        final List<DataRow> rows = IntStream.range(0, 10_923).mapToObj(i -> row(i, image)).toList();
        assertEquals("10923 tiles of 256 px do not fit into one training set; at most 10922 do. Use fewer or smaller tiles.",
            refused(rows));
        assertNull(node.progress());
    }

    @Test
    void allAreWholeImagesIfSomeAreLargerThanAPatch() throws Exception {
        final List<DataRow> small = List.of(row(0, image(200, 200)), row(1, image(200, 180)));
        assertEquals("The tile from row 'row 1' has 200 × 180 px, but 200 × 200 px are needed. Read all tiles with the same patch"
            + " size.", refused(small));
        prepare(Stream.concat(small.stream(), Stream.of(row(2, image(300, 90)))).toList());
        final var images = ((TrainingContent.Images)((TrainingSetPortObject)node.object(1)).content()).set().unlabelled();
        assertEquals(List.of(200, 200, 300), images.stream().map(RgbImage::width).toList());
        prepare(List.of(row(0, image(300, 90)), row(1, image(200, 200))));
        assertEquals(2, ((TrainingSetPortObject)node.object(1)).content().unlabelled());
    }

    private static Guesses guesses(final PseudoLabelerParameters p, final TrainingSet set) throws Exception {
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            return PseudoLabeler.guess(predictor, set.unlabelled(), set.recipe(), p.m_seed, Monitor.NONE);
        }
    }
}
