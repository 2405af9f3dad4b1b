package org.hydramix.engine.source;

import java.util.Collection;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.tile.ClassNames;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Tiles to packed patches. */
public final class TilePacker {

    /** Resolutions that differ by less than this fraction count as one: scanners of one objective differ by as much. */
    private static final double RESOLUTION_TOLERANCE = 0.05;

    private TilePacker() {
    }

    /** @return the classes of the labelled tiles, sorted, the background last */
    public static List<String> classNames(final Collection<Tile> tiles) {
        return ClassNames.ordered(tiles.stream().flatMap(tile -> tile.label().stream()).map(DotLabel::className).toList());
    }

    /**
     * @param tiles at least one
     * @return the side in px that all tiles share
     * @throws EngineException if there is no tile, one is not square, or two differ
     */
    public static int patchSize(final List<Tile> tiles) throws EngineException {
        if (tiles.isEmpty()) {
            throw new EngineException("There are no tiles. Check the tile reader's settings and its skipped files.");
        }
        final int size = tiles.get(0).image().width();
        for (final Tile tile : tiles) {
            PatchPacker.requireSize(tile, size);
        }
        return size;
    }

    /**
     * @return what all tiles with a known resolution share, in µm/px; NaN if none is known
     * @throws EngineException if two differ by more than 5 %
     */
    public static double micronsPerPixel(final Collection<Tile> tiles) throws EngineException {
        final SharedFacts shared = new SharedFacts();
        for (final Tile tile : tiles) {
            shared.addResolution(tile);
        }
        return shared.micronsPerPixel();
    }

    /**
     * @param resolution in µm/px; NaN if unknown
     * @param other in µm/px; NaN if unknown
     * @return whether both are known and differ by more than 5 %
     */
    public static boolean differ(final double resolution, final double other) {
        // false for NaN
        return Math.abs(resolution / other - 1) > RESOLUTION_TOLERANCE;
    }

    /**
     * @return the colours that all tiles share
     * @throws EngineException if some are as scanned and others normalised
     */
    public static Colours colours(final Collection<Tile> tiles) throws EngineException {
        final SharedFacts shared = new SharedFacts();
        for (final Tile tile : tiles) {
            shared.addColours(tile);
        }
        return shared.colours();
    }

    /**
     * @param tiles labelled or not; an unlabelled tile gets an all-zero distribution and no centroid
     * @param classNames in the order of the distributions
     * @param size side of the patches in px
     * @return the packed tiles, in the same order
     * @throws EngineException if a tile has another size or an unknown class, or there are too many to pack
     */
    public static PatchSet pack(final List<Tile> tiles, final List<String> classNames, final int size)
        throws EngineException {
        final PatchPacker packer = new PatchPacker(size, classNames, tiles.size());
        for (final Tile tile : tiles) {
            packer.add(tile);
        }
        return packer.patches();
    }
}
