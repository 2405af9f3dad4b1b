package org.hydramix.engine.tile;

import java.util.Objects;
import java.util.Optional;

/**
 * What a pathologist's dot says: what the cell is, and where.
 *
 * @param className the class of the cell; {@link #BACKGROUND} for a patch without a cell
 * @param centroid in px of the tile; empty for a background patch
 */
public record DotLabel(String className, Optional<Centroid> centroid) {

    /** Class of patches that hold no annotated cell. */
    public static final String BACKGROUND = "background";

    /** Both must be given. */
    public DotLabel {
        Objects.requireNonNull(className);
        Objects.requireNonNull(centroid);
    }
}
