package org.hydramix.engine.score;

import java.util.stream.LongStream;

/** Sums over a matrix of counts. */
final class LongSums {

    private LongSums() {
    }

    static long row(final long[][] matrix, final int row) {
        return LongStream.of(matrix[row]).sum();
    }

    static long column(final long[][] matrix, final int column) {
        long sum = 0;
        for (final long[] row : matrix) {
            sum += row[column];
        }
        return sum;
    }
}
