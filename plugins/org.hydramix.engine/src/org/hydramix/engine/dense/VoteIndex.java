package org.hydramix.engine.dense;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds votes near a place: votes by squares of one radius, each square's as a chain. */
final class VoteIndex {

    private static final int NONE = -1;

    private final PixelArea area;

    private final double radius;

    private final int columns;

    private final int rows;

    private final int[] first;

    private final int[] next;

    /**
     * @param votes to look among
     * @param area outside which no vote is asked for
     * @param radius within which votes are asked for, in px
     */
    VoteIndex(final Votes votes, final PixelArea area, final double radius) {
        this.area = area;
        this.radius = radius;
        columns = (int)(area.width() / radius) + 1;
        rows = (int)(area.height() / radius) + 1;
        first = new int[columns * rows];
        next = new int[votes.count()];
        Arrays.fill(first, NONE);
        // Backwards, so that a chain is walked in the order of the votes and sums do not depend on the block.
        for (int i = votes.count() - 1; i >= 0; i--) {
            final int column = (int)Math.floor((votes.x(i) - area.left()) / radius);
            final int row = (int)Math.floor((votes.y(i) - area.top()) / radius);
            if (column >= 0 && column < columns && row >= 0 && row < rows) {
                next[i] = first[row * columns + column];
                first[row * columns + column] = i;
            }
        }
    }

    /** Tells all votes in the squares around a place: those within the radius, and some beyond it. */
    void near(final double x, final double y, final IntConsumer consumer) {
        final int column = (int)Math.floor((x - area.left()) / radius);
        final int row = (int)Math.floor((y - area.top()) / radius);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (int i = first[r * columns + c]; i != NONE; i = next[i]) {
                    consumer.accept(i);
                }
            }
        }
    }
}
