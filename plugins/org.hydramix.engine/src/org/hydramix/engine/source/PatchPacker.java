package org.hydramix.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Packs tiles one after the other, so that memory holds their pixels once. */
public final class PatchPacker {

    private final int size;

    private final List<String> classNames;

    private final byte[] rgb;

    private final float[] distributions;

    private final float[] centroids;

    /** Name of each tile's image. */
    private final List<String> sources = new ArrayList<>();

    private final int count;

    private final float[] xy;

    /**
     * @param size side of the patches in px
     * @param classNames in the order of the distributions
     * @param count of the tiles that will be added
     * @throws EngineException if they are too many to pack
     */
    public PatchPacker(final int size, final List<String> classNames, final long count) throws EngineException {
        final long patchBytes = 3L * size * size;
        if (count > Integer.MAX_VALUE / patchBytes) {
            throw new EngineException(count + " tiles of " + size + " px do not fit into one training set; at most "
                + Integer.MAX_VALUE / patchBytes + " do. Use fewer or smaller tiles.");
        }
        this.size = size;
        this.classNames = List.copyOf(classNames);
        this.count = (int)count;
        rgb = new byte[(int)patchBytes * this.count];
        distributions = new float[classNames.size() * this.count];
        centroids = new float[2 * this.count];
        Arrays.fill(centroids, Float.NaN);
        xy = new float[2 * this.count];
    }

    /**
     * @param tile labelled or not; an unlabelled tile gets an all-zero distribution and no centroid
     * @throws EngineException if it has another size or an unknown class; then it is not added
     */
    public void add(final Tile tile) throws EngineException {
        requireSize(tile, size);
        final int packed = sources.size();
        if (tile.label().isPresent()) {
            final DotLabel label = tile.label().get();
            distributions[packed * classNames.size() + classIndex(label, tile)] = 1;
            final Optional<Centroid> centroid = label.centroid();
            if (centroid.isPresent()) {
                centroids[2 * packed] = (float)centroid.get().fractionX(size);
                centroids[2 * packed + 1] = (float)centroid.get().fractionY(size);
            }
        }
        final byte[] pixels = tile.image().rgb();
        System.arraycopy(pixels, 0, rgb, packed * pixels.length, pixels.length);
        xy[2 * packed] = tile.left();
        xy[2 * packed + 1] = tile.top();
        sources.add(tile.source());
    }

    static void requireSize(final Tile tile, final int size) throws EngineException {
        if (tile.image().width() != size || tile.image().height() != size) {
            throw new EngineException("The tile from " + tile.name() + " has " + tile.image().width() + " × "
                + tile.image().height() + " px, but " + size + " × " + size
                + " px are needed. Read all tiles with the same patch size.");
        }
    }

    private int classIndex(final DotLabel label, final Tile tile) throws EngineException {
        final int index = classNames.indexOf(label.className());
        if (index < 0) {
            throw new EngineException("The tile from " + tile.name() + " has the class '" + label.className()
                + "', which is none of: " + String.join(", ", classNames)
                    + ". Correct the class or leave the tile out.");
        }
        return index;
    }

    /**
     * @return the tiles in the order in which they were added
     * @throws IllegalStateException if they are not as many as was said
     */
    public PatchSet patches() {
        if (sources.size() != count) {
            throw new IllegalStateException(sources.size() + " of " + count + " tiles were packed.");
        }
        return new PatchSet(size, classNames.size(), rgb, distributions, centroids, Places.of(sources, xy));
    }
}
