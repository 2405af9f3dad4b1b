package org.hydramix.engine.guess;

/**
 * The classes of cells beside the background, which is the last class: P(class | there is a cell) and P(there is a cell). Guesses
 * for windows of whole images, most of which show no cell, are sharpened by class alone where they are compared by
 * cross-entropy: sharpening all of it would guess faint cells away.
 */
public final class CellClasses {

    private final int classes;

    /** @param classes of the network, the background included, at least 2 */
    public CellClasses(final int classes) {
        this.classes = classes;
    }

    /**
     * @param distributions {@code [rows, classes]}
     * @return {@code [rows, classes − 1]}, P(class | cell); each row sums to 1
     */
    public float[] ofCells(final float[] distributions) {
        final int rows = distributions.length / classes;
        final float[] given = new float[rows * (classes - 1)];
        for (int row = 0; row < rows; row++) {
            double cell = 0;
            for (int c = 0; c < classes - 1; c++) {
                cell += distributions[row * classes + c];
            }
            for (int c = 0; c < classes - 1; c++) {
                given[row * (classes - 1) + c] =
                    (float)(cell > 0 ? distributions[row * classes + c] / cell : 1.0 / (classes - 1));
            }
        }
        return given;
    }

    /**
     * @param distributions {@code [rows, classes]}
     * @return {@code [classes − 1]}, shares of all cells, seen or half seen; they sum to 1
     */
    public float[] shares(final float[] distributions) {
        final float[] shares = new float[classes];
        for (int i = 0; i < distributions.length; i++) {
            shares[i % classes] += distributions[i];
        }
        return ofCells(shares);
    }

    /**
     * @param given {@code [rows, classes − 1]}, P(class | cell)
     * @param distributions {@code [rows, classes]}, that say whether there is a cell
     * @return {@code [rows, classes]}; each row sums to 1
     */
    public float[] join(final float[] given, final float[] distributions) {
        final float[] joined = new float[distributions.length];
        for (int row = 0; row < distributions.length / classes; row++) {
            final float background = distributions[(row + 1) * classes - 1];
            for (int c = 0; c < classes - 1; c++) {
                joined[row * classes + c] = given[row * (classes - 1) + c] * (1 - background);
            }
            joined[(row + 1) * classes - 1] = background;
        }
        return joined;
    }
}
