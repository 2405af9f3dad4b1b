package org.hydramix.engine.source;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/** What all tiles of a training share, found tile by tile. */
public final class SharedFacts {

    private double micronsPerPixel = Double.NaN;

    private Colours colours;

    /**
     * @param tile one of them
     * @throws EngineException if its resolution is known and differs by more than 5 % from that of one before, or its colours
     *             are others
     */
    public void add(final Tile tile) throws EngineException {
        addResolution(tile);
        addColours(tile);
    }

    /** As {@link #add}, for the resolution alone. */
    void addResolution(final Tile tile) throws EngineException {
        final double resolution = tile.micronsPerPixel();
        if (Double.isNaN(micronsPerPixel)) {
            micronsPerPixel = resolution;
        } else if (TilePacker.differ(resolution, micronsPerPixel)) {
            throw new EngineException("The tile from " + tile.name() + " has " + resolution + " µm/px, others have "
                + micronsPerPixel + " µm/px. Train on images of one resolution.");
        }
    }

    /** As {@link #add}, for the colours alone. */
    void addColours(final Tile tile) throws EngineException {
        if (colours != null && colours != tile.colours()) {
            throw new EngineException("The colours of the tile from " + tile.name() + " are "
                + (tile.colours() == Colours.NORMALISED ? "normalised, those of others as scanned"
                    : "as scanned, those of others normalised")
                + ". Read all tiles with the same setting for stain.");
        }
        colours = tile.colours();
    }

    /** @return that of all tiles with a known one, in µm/px; NaN if none is known */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** @return those of all tiles */
    public Colours colours() {
        return colours == null ? Colours.AS_SCANNED : colours;
    }
}
