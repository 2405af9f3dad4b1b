package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which directories of a file are the levels of its first image; label, overview and thumbnail are none. */
final class PyramidLevels {

    private static final int REDUCED = 1;

    private static final int MASK = 4;

    /** Aperio: an overview of the glass with its label. */
    private static final int MACRO = 8;

    /** By this fraction the other side of a level may be off, beside rounding: scanners crop to whole tiles. */
    private static final double TOLERANCE = 0.02;

    private static final double ROUNDING = 2;

    private PyramidLevels() {
    }

    /** @return the finest first, each smaller than the one before */
    static List<TiffDirectory> of(final List<TiffDirectory> directories) throws IOException {
        final TiffDirectory finest = finest(directories);
        final List<TiffDirectory> candidates = new ArrayList<>();
        for (final TiffDirectory directory : directories) {
            if (directory != finest && isLevel(directory, finest)) {
                candidates.add(directory);
            }
        }
        final List<long[]> order = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            order.add(new long[]{candidates.get(i).number(Tags.WIDTH, 0), i});
        }
        order.sort(Comparator.comparingLong((final long[] entry) -> -entry[0]).thenComparingLong(entry -> entry[1]));
        final List<TiffDirectory> levels = new ArrayList<>(List.of(finest));
        long width = finest.number(Tags.WIDTH, 0);
        for (final long[] entry : order) {
            if (entry[0] < width) {
                levels.add(candidates.get((int)entry[1]));
                width = entry[0];
            }
        }
        return levels;
    }

    /** @return the first image, unless it is a reduced copy of a later one */
    private static TiffDirectory finest(final List<TiffDirectory> directories) throws IOException {
        for (final TiffDirectory directory : directories) {
            if ((directory.number(Tags.SUBFILE_TYPE, 0) & (REDUCED | MASK | MACRO)) == 0 && directory.has(Tags.WIDTH)) {
                return directory;
            }
        }
        return directories.get(0);
    }

    private static boolean isLevel(final TiffDirectory directory, final TiffDirectory finest) throws IOException {
        final long type = directory.number(Tags.SUBFILE_TYPE, 0);
        // beside a tiled image, what lies in strips is its label, its thumbnail or the glass, whatever it calls itself
        final boolean kin = finest.has(Tags.TILE_WIDTH) ? directory.has(Tags.TILE_WIDTH) : (type & REDUCED) != 0;
        final double width = directory.number(Tags.WIDTH, 0);
        final double height = directory.number(Tags.HEIGHT, 0);
        if (!kin || (type & (MASK | MACRO)) != 0 || width < 1 || height < 1
            || width >= finest.number(Tags.WIDTH, 0)) {
            return false;
        }
        final double expected = finest.number(Tags.HEIGHT, 0) * width / finest.number(Tags.WIDTH, 0);
        return Math.abs(height - expected) <= ROUNDING + TOLERANCE * expected;
    }
}
