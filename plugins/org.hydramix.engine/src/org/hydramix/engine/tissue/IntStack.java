package org.hydramix.engine.tissue;

import java.util.Arrays;

/** A growing list of numbers. */
final class IntStack {

    private static final int START = 1024;

    private int[] values = new int[START];

    private int size;

    void push(final int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(final int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}
