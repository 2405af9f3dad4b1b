package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.RgbImage;

/**
 * Writes a slide as a pyramid, tile by tile: memory holds one row of tiles of each level but the finest. Each level is
 * a quarter as wide and high as the one before, until one tile is enough.
 */
public final class PyramidWriter {

    /** From one level to the next, along each side. */
    static final int FACTOR = 4;

    private final PyramidSettings settings;

    private final List<PyramidLevel> levels = new ArrayList<>();

    private PyramidWriter(final PyramidSettings settings, final FileChannel out) {
        this.settings = settings;
        final TileEncoder encoder = new TileEncoder(settings.compression());
        int width = settings.width();
        int height = settings.height();
        PyramidLevel finer = null;
        while (finer == null || finer.columns() > 1 || finer.rows() > 1) {
            final PyramidLevel level = new PyramidLevel(width, height, settings.tile(), encoder, out);
            if (finer != null) {
                finer.setCoarser(level);
            }
            levels.add(level);
            finer = level;
            width = (width + FACTOR - 1) / FACTOR;
            height = (height + FACTOR - 1) / FACTOR;
        }
    }

    /** Where the pixels of level 0 come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * @param column of the tile, from 0
         * @param row of the tile, from 0
         * @return a whole tile, also where it reaches over the edge; the same object may be given again
         */
        RgbImage tile(int column, int row);
    }

    /**
     * @param file is replaced as a whole or left as it was
     * @param settings of the pyramid
     * @param source is asked for each tile once, row by row
     * @param monitor is told the progress
     * @throws EngineException if the file cannot be written
     * @throws CancelledException if the monitor says so; no file is left
     */
    public static void write(final Path file, final PyramidSettings settings, final Source source,
        final Monitor monitor) throws EngineException, CancelledException {
        final Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel out =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                new PyramidWriter(settings, out).write(out, source, monitor);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final IOException e) {
            throw new EngineException("Cannot write " + file + ": " + e.getMessage()
                + ". Check that the folder exists and the disk has room.", e);
        } finally {
            discard(part);
        }
    }

    private static void discard(final Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (final IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    private void write(final FileChannel out, final Source source, final Monitor monitor)
        throws IOException, CancelledException {
        final DirectoryWriter directories = new DirectoryWriter(settings, out);
        directories.header();
        final PyramidLevel finest = levels.get(0);
        for (int row = 0; row < finest.rows(); row++) {
            monitor.progress((double)row / finest.rows(), "Writing a slide");
            for (int column = 0; column < finest.columns(); column++) {
                monitor.checkCancelled();
                finest.put(column, row, source.tile(column, row));
            }
        }
        directories.write(levels);
    }
}
