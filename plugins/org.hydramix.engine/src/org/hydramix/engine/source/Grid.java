package org.hydramix.engine.source;

/**
 * A regular grid of patches.
 *
 * @param stride distance of neighbouring patches in px
 * @param minimumTissue fraction of a patch that must be tissue, {@code [0, 1]}
 */
public record Grid(int stride, double minimumTissue) {

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public Grid {
        if (stride < 1) {
            throw new IllegalArgumentException("The grid's stride must be at least 1 px, not " + stride + ".");
        }
        if (!(minimumTissue >= 0 && minimumTissue <= 1)) {
            throw new IllegalArgumentException("The minimum tissue fraction must be 0 to 1, not " + minimumTissue
                + ".");
        }
    }
}
