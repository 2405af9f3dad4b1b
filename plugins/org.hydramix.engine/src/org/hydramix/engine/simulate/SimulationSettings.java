package org.hydramix.engine.simulate;

/**
 * How much synthetic tissue to make.
 *
 * @param trainImages number of images of the split {@code train}
 * @param valImages number of images of the split {@code val}
 * @param testImages number of images of the split {@code test}; their sites occur in no other split
 * @param size side of an image in px
 * @param cellsPerImage number of nuclei that find room at most
 * @param seed of every random choice
 */
public record SimulationSettings(int trainImages, int valImages, int testImages, int size, int cellsPerImage,
    long seed) {

    /** Enough to train on within minutes: about 1,500 cells of 0.5 µm/px. */
    public static final SimulationSettings DEMO = new SimulationSettings(12, 3, 6, 256, 75, 1);

    /** A nucleus with its surroundings needs this many px. */
    private static final int MIN_SIZE = 64;

    /** Larger images take minutes and show nothing new. */
    private static final int MAX_SIZE = 2048;

    /** @throws IllegalArgumentException if a number is outside its range, with a message for the user */
    public SimulationSettings {
        if (trainImages < 0 || valImages < 0 || testImages < 0 || trainImages + valImages + testImages < 1) {
            throw new IllegalArgumentException("At least one image must be made, and no number may be negative.");
        }
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                "The image size must be " + MIN_SIZE + " to " + MAX_SIZE + " px, not " + size + ".");
        }
        if (cellsPerImage < 1) {
            throw new IllegalArgumentException("At least one cell is needed per image, not " + cellsPerImage + ".");
        }
    }
}
