package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.NoiseTiles;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** Other tiles of an image count as the settings ask. */
class TilePredictorTest {

    /** Two images of half of them each. */
    private static final int TILES = 80;

    private final NodeHarness node = new NodeHarness();

    @Test
    void otherTilesOfTheImageCountAsAsked() throws Exception {
        final TileTable tiles = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        final BufferedDataTable table = node.table(TileColumns.unlabelled(), NoiseTiles.rows(TILES, Colours.AS_SCANNED));
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            final List<Tile> read = new ArrayList<>();
            for (final DataRow row : table) {
                read.add(tiles.tile(row));
            }
            final PatchSet patches = TilePacker.pack(read, NoiseTiles.model().classNames(), NoiseTiles.SIZE);
            final Predictions alone = predictor.predict(patches, false, Monitor.NONE);
            for (final CellContext context : List.of(CellContext.NONE, new CellContext(3, 0), new CellContext(0, 5), CellContext.USUAL)) {
                final Predictions expected = context.regard(predictor.describe(patches, false, Monitor.NONE), patches.places(),
                    NoiseTiles.model().labelledShares(), Monitor.NONE);
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
            node.table(spec, NoiseTiles.rows(TILES, Colours.AS_SCANNED).stream()
                .map(row -> NodeHarness.row(row.getKey().getString(), row.getCell(0))).toList());
        final TileTable tiles = TileTable.unlabelled(spec, "tiles", TileColumns.TILE);
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
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
        final BufferedDataTable table = node.table(TileColumns.unlabelled(), NoiseTiles.rows(TILES, Colours.AS_SCANNED));
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
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            final var one = new TilePredictor(predictor, false, CellContext.USUAL, tiles);
            assertThrows(CancelledException.class, () -> one.predict(table, afterPredicting));
        }
        assertFalse(asked.isEmpty());
    }

    @Test
    void normalisedTilesAreRefusedByAModelOfScans() throws Exception {
        final BufferedDataTable table = node.table(TileColumns.unlabelled(), NoiseTiles.rows(TILES, Colours.NORMALISED));
        final TileTable tiles = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            final var one = new TilePredictor(predictor, false, CellContext.NONE, tiles);
            final String message = assertThrows(EngineException.class, () -> one.predict(table, Monitor.NONE)).getMessage();
            assertTrue(message.contains("colours are as scanned, but these are normalised"), message);
        }
    }

    /** More tiles than are decoded at once, one missing. Only neighbours count, so that they cannot be taken for look-alikes. */
    @Test
    void everyRowGetsThePredictionOfItsTileAsTheSettingsAsk() throws Exception {
        final List<DataRow> rows = NoiseTiles.rows(1030, Colours.AS_SCANNED);
        final TileTable tiles = TileTable.unlabelled(TileColumns.unlabelled(), "tiles", TileColumns.TILE);
        final Predictions expected;
        try (PatchPredictor predictor = PatchPredictor.open(NoiseTiles.model(), DevicePreference.CPU, 1)) {
            final List<Tile> read = new ArrayList<>();
            for (final DataRow row : rows) {
                read.add(tiles.tile(row));
            }
            final PatchSet patches = TilePacker.pack(read, predictor.model().classNames(), NoiseTiles.SIZE);
            expected = new CellContext(0, 5).regard(predictor.describe(patches, false, Monitor.NONE), patches.places(),
                predictor.model().labelledShares(), Monitor.NONE);
        }
        final DataCell missing = DataType.getMissingCell();
        rows.add(1, NodeHarness.row("no tile", missing, missing, missing, missing, missing, missing));
        final PredictorParameters p = new PredictorParameters();
        p.m_flips = false;
        p.m_similarTiles = 0;
        p.m_neighbouringTiles = 5;
        p.m_overlay = false;
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 1;
        Predicting.execute(p, new PortObject[]{node.table(TileColumns.unlabelled(), rows), new ModelPortObject(NoiseTiles.model())},
            node.exec(), node);
        final int column = node.table(0).getDataTableSpec().findColumnIndex("P (lymphocyte)");
        final List<DataRow> said = node.rows(0);
        assertEquals(rows.stream().map(DataRow::getKey).toList(), said.stream().map(DataRow::getKey).toList());
        assertTrue(said.remove(1).getCell(column).isMissing());
        for (int i = 0; i < said.size(); i++) {
            assertEquals(expected.probability(i, 0), Cells.number(said.get(i).getCell(column)), 1e-5, "tile " + i);
        }
        assertNotEquals(expected.probability(0, 0), expected.probability(1, 0), 1e-3, "tiles differ");
    }
}
