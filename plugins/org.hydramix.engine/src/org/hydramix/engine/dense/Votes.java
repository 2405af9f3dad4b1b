package org.hydramix.engine.dense;

import java.util.Arrays;

/** Votes for cells: where, how sure that there is one, and of which class. */
final class Votes {

    private static final int FIRST_CAPACITY = 1024;

    private final int classes;

    private int count;

    private float[] x = new float[FIRST_CAPACITY];

    private float[] y = new float[FIRST_CAPACITY];

    private float[] weights = new float[FIRST_CAPACITY];

    private float[] probabilities;

    /** @param classes number of cell classes, without the background */
    Votes(final int classes) {
        this.classes = classes;
        probabilities = new float[FIRST_CAPACITY * classes];
    }

    /**
     * @param px column in px
     * @param py row in px
     * @param weight above 0
     * @return index of the vote; its probabilities are set by the caller
     */
    int add(final float px, final float py, final float weight) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            probabilities = Arrays.copyOf(probabilities, 2 * count * classes);
        }
        x[count] = px;
        y[count] = py;
        weights[count] = weight;
        return count++;
    }

    void setProbability(final int vote, final int cls, final float value) {
        probabilities[vote * classes + cls] = value;
    }

    int classes() {
        return classes;
    }

    int count() {
        return count;
    }

    float x(final int vote) {
        return x[vote];
    }

    float y(final int vote) {
        return y[vote];
    }

    float weight(final int vote) {
        return weights[vote];
    }

    /** @return of a cell class, given that there is a cell */
    float probability(final int vote, final int cls) {
        return probabilities[vote * classes + cls];
    }
}
