package org.hydramix.engine.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.tile.Centroid;
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
        checkSizes(tiles, size);
        return size;
    }

    /**
     * @return what all tiles with a known resolution share, in µm/px; NaN if none is known
     * @throws EngineException if two differ by more than 5 %
     */
    public static double micronsPerPixel(final Collection<Tile> tiles) throws EngineException {
        double common = Double.NaN;
        for (final Tile tile : tiles) {
            final double resolution = tile.micronsPerPixel();
            if (Double.isNaN(common)) {
                common = resolution;
            } else if (differ(resolution, common)) {
                throw new EngineException("The tile from " + tile.name() + " has " + resolution
                    + " µm/px, others have " + common + " µm/px. Train on images of one resolution.");
            }
        }
        return common;
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
        Colours common = null;
        for (final Tile tile : tiles) {
            if (common != null && common != tile.colours()) {
                throw new EngineException("The colours of the tile from " + tile.name() + " are "
                    + (tile.colours() == Colours.NORMALISED ? "normalised, those of others as scanned"
                        : "as scanned, those of others normalised")
                    + ". Read all tiles with the same setting for stain.");
            }
            common = tile.colours();
        }
        return common == null ? Colours.AS_SCANNED : common;
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
        checkSizes(tiles, size);
        final int patchBytes = size * size * 3;
        if ((long)patchBytes * tiles.size() > Integer.MAX_VALUE) {
            throw new EngineException(tiles.size() + " tiles of " + size
                + " px do not fit into one training set; at most "
                + Integer.MAX_VALUE / patchBytes + " do. Use fewer or smaller tiles.");
        }
        final byte[] rgb = new byte[patchBytes * tiles.size()];
        final float[] distributions = new float[classNames.size() * tiles.size()];
        final float[] centroids = new float[2 * tiles.size()];
        Arrays.fill(centroids, Float.NaN);
        for (int i = 0; i < tiles.size(); i++) {
            final Tile tile = tiles.get(i);
            System.arraycopy(tile.image().rgb(), 0, rgb, i * patchBytes, patchBytes);
            if (tile.label().isPresent()) {
                final DotLabel label = tile.label().get();
                distributions[i * classNames.size() + classIndex(label, classNames, tile)] = 1;
                final Optional<Centroid> centroid = label.centroid();
                if (centroid.isPresent()) {
                    centroids[2 * i] = (float)centroid.get().fractionX(size);
                    centroids[2 * i + 1] = (float)centroid.get().fractionY(size);
                }
            }
        }
        return new PatchSet(size, classNames.size(), rgb, distributions, centroids, places(tiles));
    }

    private static Places places(final List<Tile> tiles) {
        final float[] xy = new float[2 * tiles.size()];
        for (int i = 0; i < tiles.size(); i++) {
            xy[2 * i] = tiles.get(i).left();
            xy[2 * i + 1] = tiles.get(i).top();
        }
        return Places.of(tiles.stream().map(Tile::source).toList(), xy);
    }

    private static int classIndex(final DotLabel label, final List<String> classNames, final Tile tile)
        throws EngineException {
        final int index = classNames.indexOf(label.className());
        if (index < 0) {
            throw new EngineException("The tile from " + tile.name() + " has the class '" + label.className()
                + "', which is none of: " + String.join(", ", classNames)
                    + ". Correct the class or leave the tile out.");
        }
        return index;
    }

    private static void checkSizes(final List<Tile> tiles, final int size) throws EngineException {
        for (final Tile tile : tiles) {
            if (tile.image().width() != size || tile.image().height() != size) {
                throw new EngineException("The tile from " + tile.name() + " has "
                    + tile.image().width() + " × " + tile.image().height() + " px, but " + size + " × " + size
                    + " px are needed. Read all tiles with the same patch size.");
            }
        }
    }
}
