package org.hydramix.nodes;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;

/**
 * Tiles of noise, each about a colour of its own, and a model that never learnt anything: what it says does not matter, but differs
 * from tile to tile.
 */
public final class NoiseTiles {

    /** Side of a tile in px. */
    public static final int SIZE = 16;

    /** Grey levels between the darkest and the brightest pixel of a channel of a tile. */
    private static final int NOISE = 64;

    private static final int GREATEST = 256 - NOISE;

    /** Of the images in px. */
    private static final int WIDTH = 1000;

    private NoiseTiles() {
    }

    /** @return of two images in turn, with the columns of the Tile Reader's unlabelled tiles */
    public static List<DataRow> rows(final int count, final Colours colours) {
        final List<DataRow> rows = new ArrayList<>();
        final SeededRandom random = SeededRandom.of(3);
        for (int i = 0; i < count; i++) {
            final int[] colour = {random.nextInt(GREATEST), random.nextInt(GREATEST), random.nextInt(GREATEST)};
            final byte[] rgb = new byte[SIZE * SIZE * 3];
            for (int at = 0; at < rgb.length; at++) {
                rgb[at] = (byte)(colour[at % 3] + random.nextInt(NOISE));
            }
            rows.add(NodeHarness.row("tile " + i, Cells.image(new RgbImage(SIZE, SIZE, rgb)),
                new StringCell(i % 2 == 0 ? "left.png" : "right.png"), new IntCell(random.nextInt(WIDTH)),
                new IntCell(random.nextInt(WIDTH)), new DoubleCell(0.5), ColourCells.of(colours)));
        }
        return rows;
    }

    /** @return knows lymphocytes and tumour in the colours of scans */
    public static HydraMixModel model() {
        final var spec = new NetworkSpec(10, 1, 2, SIZE);
        final var network = new WideResNet(spec);
        return new HydraMixModel(spec, List.of("lymphocyte", "tumour"), 0.5,
            new Normalisation(new float[]{128, 128, 128}, new float[]{74, 74, 74}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)), "{}");
    }
}
