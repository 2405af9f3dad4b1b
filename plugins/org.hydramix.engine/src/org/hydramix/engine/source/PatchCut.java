package org.hydramix.engine.source;

/**
 * How a patch is cut around a cell.
 *
 * @param size side in px
 * @param randomOffset the patch is moved by up to this many px along each axis, so that the cell is not always in its
 *            middle and the network has a position to learn
 */
public record PatchCut(int size, int randomOffset) {

    /** Smaller patches show less than one nucleus at any usual resolution. */
    public static final int MIN_SIZE = 8;

    /** Larger ones hold many cells, for which one label is no longer true. */
    public static final int MAX_SIZE = 1024;

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public PatchCut {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                "The patch size must be " + MIN_SIZE + " to " + MAX_SIZE + " px, not " + size + ".");
        }
        if (randomOffset < 0 || 2 * randomOffset >= size) {
            throw new IllegalArgumentException("The random offset must be 0 to " + (size - 1) / 2
                + " px, so that the cell stays inside its patch of " + size + " px, not " + randomOffset + ".");
        }
    }
}
