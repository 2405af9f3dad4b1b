package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

class PredictionColumnsTest {

    private static final DataTableSpec TILES = TileColumns.table("tiles",
        List.of(TileColumns.column("Tile", PNGImageContent.TYPE), TileColumns.column("X", DoubleCell.TYPE),
            TileColumns.column("Y", DoubleCell.TYPE)));

    private final RgbImage tile = new RgbImage(10, 10, grey());

    private final PredictorParameters p = new PredictorParameters();

    private static byte[] grey() {
        final byte[] rgb = new byte[300];
        Arrays.fill(rgb, (byte)120);
        return rgb;
    }

    @Test
    void aPredictionBecomesCells() throws InvalidSettingsException, EngineException {
        final PredictionColumns columns = new PredictionColumns(TILES, List.of("l", "t"), p);
        assertEquals(List.of("Tile", "X", "Y", "Predicted class", "P (l)", "P (t)", "Confidence", "Predicted X",
            "Predicted Y", "Overlay"), Arrays.asList(columns.spec().getColumnNames()));
        final DataRow row = NodeHarness.row("r", Cells.image(tile), new DoubleCell(2), new DoubleCell(3));
        final DataRow out = columns.predicted(row, TileTable.unlabelled(TILES, "tiles", "Tile"),
            new Predictions(2, new float[]{0.9f, 0.1f, 0.25f, 0.75f}, new float[4]), 1, new Centroid(4.5, 0));
        assertEquals("t", out.getCell(3).toString());
        assertEquals(0.25, Cells.number(out.getCell(4)));
        assertEquals(0.75, Cells.number(out.getCell(6)));
        assertEquals(4.5, Cells.number(out.getCell(7)));
        assertEquals(0, Cells.number(out.getCell(8)));
        assertEquals(30, ImageFile.read(((PNGImageValue)out.getCell(9)).getImageContent().getByteArray(), "overlay").width());
        assertEquals(columns.spec().getNumColumns(), out.getNumCells());
        final DataRow missing = columns.missing(row);
        assertEquals(columns.spec().getNumColumns(), missing.getNumCells());
        assertTrue(missing.getCell(3).isMissing());
    }

    @Test
    void theDotLiesOnThePredictedPixelAndTheRingAroundTheTrueOne() {
        final RgbImage picture =
            Overlay.draw(tile, new Centroid(2, 7), Color.RED, Optional.of(new Centroid(6, 3)));
        assertEquals(30, picture.width());
        assertEquals(Color.RED, at(picture, 7, 22));
        assertEquals(new Color(120, 120, 120), at(picture, 19, 10));
        assertEquals(new Color(120, 120, 120), at(picture, 29, 29));
        final Color ring = at(picture, 27, 10);
        assertTrue(ring.getRed() > 200 && ring.getBlue() > 200, ring.toString());
    }

    private static Color at(final RgbImage image, final int x, final int y) {
        final int i = (y * image.width() + x) * 3;
        return new Color(image.rgb()[i] & 0xFF, image.rgb()[i + 1] & 0xFF, image.rgb()[i + 2] & 0xFF);
    }

    @Test
    void aModelIsNeeded() {
        final var e = assertThrows(InvalidSettingsException.class,
            () -> Predicting.configure(p, new PortObjectSpec[]{TILES}));
        assertEquals("The model file, or a connected model, is not set. Enter a path.", e.getMessage());
    }
}
