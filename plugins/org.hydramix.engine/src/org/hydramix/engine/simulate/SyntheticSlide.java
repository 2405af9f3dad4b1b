package org.hydramix.engine.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.tiff.PyramidSettings;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.slide.tiff.PyramidWriter;
import org.hydramix.engine.tile.RgbImage;

/**
 * Writes a slide of synthetic tissue of any size with bounded memory: a BigTIFF pyramid of JPEG tiles at 0.5 µm/px. An
 * oval of tissue lies on glass; it is laid out with a few simulated fields again and again, so that a slide of 40,000
 * px takes seconds.
 */
public final class SyntheticSlide {

    /** Side of a field and of a tile in px. */
    public static final int TILE = 512;

    private static final int FIELDS = 24;

    private static final int CELLS_A_FIELD = 300;

    private static final int GLASS = 243;

    /** About half of the slide is tissue. */
    public static final double USUAL_TISSUE = 0.5;

    private record Field(RgbImage image, List<Nucleus> nuclei) {
    }

    private final int size;

    /** Half axes of the oval as fractions of the slide's sides. */
    private final double oval;

    private final long seed;

    private final CellSink cells;

    private final List<Field> fields = new ArrayList<>();

    private final RgbImage glass;

    private SyntheticSlide(final int size, final double share, final long seed, final CellSink cells) {
        this.size = size;
        oval = Math.sqrt(share / Math.PI);
        this.seed = seed;
        this.cells = cells;
        final SplittableRandom random = new SplittableRandom(seed);
        final Site site = new Site(random.nextLong());
        for (int i = 0; i < FIELDS; i++) {
            final Tissue tissue = new Tissue(TILE, CELLS_A_FIELD, random.nextLong());
            fields.add(new Field(site.scan(tissue.stain(), random.split()), tissue.nuclei()));
        }
        final byte[] rgb = new byte[TILE * TILE * RgbImage.CHANNELS];
        Arrays.fill(rgb, (byte)GLASS);
        glass = new RgbImage(TILE, TILE, rgb);
    }

    /** Hears of each nucleus that was drawn. */
    @FunctionalInterface
    public interface CellSink {

        /**
         * @param x of its centre in px of the slide, pixel centres at integers
         * @param y in px of the slide
         * @param className of the cell
         */
        void cell(double x, double y, String className);
    }

    /**
     * The same size and seed give the same file.
     *
     * @param file is replaced as a whole or left as it was
     * @param size both sides of the slide in px
     * @param seed of every random choice
     * @param cells hears of the nuclei, tile by tile
     * @param monitor is told the progress
     * @throws EngineException if the file cannot be written
     * @throws CancelledException if the monitor says so; no file is left
     */
    public static void write(final Path file, final int size, final long seed, final CellSink cells,
        final Monitor monitor) throws EngineException, CancelledException {
        write(file, size, USUAL_TISSUE, seed, cells, monitor);
    }

    /**
     * As {@link #write(Path, int, long, CellSink, Monitor)}.
     *
     * @param tissue area of the oval as a share of the slide, above 0, at most π / 4, where it touches all sides
     */
    public static void write(final Path file, final int size, final double tissue, final long seed,
        final CellSink cells, final Monitor monitor) throws EngineException, CancelledException {
        final SyntheticSlide slide = new SyntheticSlide(size, tissue, seed, cells);
        PyramidWriter.write(file,
            new PyramidSettings(size, size, TILE, Compression.JPEG, true, TissueSimulator.MICRONS_PER_PIXEL),
            slide::tile, monitor);
    }

    private RgbImage tile(final int column, final int row) {
        final double x = ((column + 0.5) * TILE / size - 0.5) / oval;
        final double y = ((row + 0.5) * TILE / size - 0.5) / oval;
        if (x * x + y * y > 1) {
            return glass;
        }
        final long place = (long)row << Integer.SIZE | column;
        final Field field = fields.get(new SplittableRandom(seed ^ place).nextInt(FIELDS));
        for (final Nucleus nucleus : field.nuclei()) {
            final double nucleusX = nucleus.x() + (double)column * TILE;
            final double nucleusY = nucleus.y() + (double)row * TILE;
            if (nucleusX < size && nucleusY < size) {
                cells.cell(nucleusX, nucleusY, nucleus.kind().className());
            }
        }
        return field.image();
    }
}
