package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;

/** Other tiles of an image count as the settings ask. */
class TilePredictorTest {

    private static final int SIZE = 16;

    /** Two images of half of them each. */
    private static final int TILES = 80;

    private final NodeHarness node = new NodeHarness();

    @Test
    void otherTilesOfTheImageCountAsAsked() throws Exception {
        final TileTable tiles = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        final BufferedDataTable table = node.table(TileColumns.unlabelled(), rows());
        try (PatchPredictor predictor = PatchPredictor.open(model(), DevicePreference.CPU, 1)) {
            final List<Tile> read = new ArrayList<>();
            for (final DataRow row : table) {
                read.add(tiles.tile(row));
            }
            final PatchSet patches = TilePacker.pack(read, model().classNames(), SIZE);
            final Predictions alone = predictor.predict(patches, false, Monitor.NONE);
            for (final CellContext context : List.of(CellContext.NONE, new CellContext(3, 0), new CellContext(0, 5), CellContext.USUAL)) {
                final Predictions expected = context.regard(predictor.describe(patches, false, Monitor.NONE), patches.places(),
                    model().labelledShares(), Monitor.NONE);
                final var one = new TilePredictor(predictor, false, context, tiles);
                assertArrayEquals(expected.probabilities(), one.predict(table, Monitor.NONE).probabilities(), context.toString());
                assertEquals(context.isNone(), Arrays.equals(alone.probabilities(), expected.probabilities()), context.toString());
                assertEquals(Optional.empty(), one.warning());
            }
        }
    }

    @Test
    void withoutOriginTilesArePredictedByThemselvesWithAWarning() throws Exception {
        final DataTableSpec spec = TileColumns.table("tiles", List.of(TileColumns.column(TileColumns.TILE, PNGImageContent.TYPE)));
        final BufferedDataTable table =
            node.table(spec, rows().stream().map(row -> NodeHarness.row(row.getKey().getString(), row.getCell(0))).toList());
        final TileTable tiles = TileTable.unlabelled(spec, "tiles", TileColumns.TILE);
        try (PatchPredictor predictor = PatchPredictor.open(model(), DevicePreference.CPU, 1)) {
            final var one = new TilePredictor(predictor, false, CellContext.USUAL, tiles);
            final Predictions said = one.predict(table, Monitor.NONE);
            assertArrayEquals(new TilePredictor(predictor, false, CellContext.NONE, tiles).predict(table, Monitor.NONE).probabilities(),
                said.probabilities(), 1e-6f);
            final String warning = one.warning().orElseThrow();
            assertTrue(warning.contains("Neighbouring and similar tiles do not count") && warning.contains("Similar tiles to 0"), warning);
        }
    }

    @Test
    void cancelIsHeardWhileTilesAreCompared() throws Exception {
        final TileTable tiles = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        final BufferedDataTable table = node.table(TileColumns.unlabelled(), rows());
        final var asked = new ArrayList<Boolean>();
        final Monitor afterPredicting = new Monitor() {
            private boolean predicted;

            @Override
            public void progress(final double fraction, final String message) {
                predicted |= fraction >= 1;
            }

            @Override
            public void checkCancelled() throws CancelledException {
                if (predicted) {
                    asked.add(true);
                    throw new CancelledException();
                }
            }
        };
        try (PatchPredictor predictor = PatchPredictor.open(model(), DevicePreference.CPU, 1)) {
            final var one = new TilePredictor(predictor, false, CellContext.USUAL, tiles);
            assertThrows(CancelledException.class, () -> one.predict(table, afterPredicting));
        }
        assertFalse(asked.isEmpty());
    }

    private static List<DataRow> rows() throws Exception {
        final List<DataRow> rows = new ArrayList<>();
        final SeededRandom random = SeededRandom.of(3);
        for (int i = 0; i < TILES; i++) {
            final byte[] rgb = new byte[SIZE * SIZE * 3];
            for (int at = 0; at < rgb.length; at++) {
                rgb[at] = (byte)(random.nextDouble() * 256);
            }
            rows.add(NodeHarness.row("tile " + i, Cells.image(new RgbImage(SIZE, SIZE, rgb)),
                new StringCell(i % 2 == 0 ? "left.png" : "right.png"), new IntCell(i * 7 % 40), new IntCell(i * 3 % 50),
                new DoubleCell(0.5), DataType.getMissingCell()));
        }
        return rows;
    }

    private static HydraMixModel model() {
        final var spec = new NetworkSpec(10, 1, 2, SIZE);
        final var network = new WideResNet(spec);
        return new HydraMixModel(spec, List.of("lymphocyte", "tumour"), 0.5,
            new Normalisation(new float[]{128, 128, 128}, new float[]{74, 74, 74}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)), "{}");
    }
}
