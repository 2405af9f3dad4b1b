package org.hydramix.engine.train;

import java.util.ArrayList;
import java.util.List;

/** History as numbers, bit for bit: a decimal text would have no NaN. */
final class HistoryTensor {

    private static final int FIXED_COLUMNS = 11;

    private HistoryTensor() {
    }

    static int columns(final int classes) {
        return FIXED_COLUMNS + 1 + classes;
    }

    /** @return {@code [rows, columns]}, the bits of doubles */
    static long[] of(final List<HistoryRow> rows, final int classes) {
        final long[] bits = new long[rows.size() * columns(classes)];
        int i = 0;
        for (final HistoryRow row : rows) {
            final double[] fixed = {row.step(), row.learningRate(), row.unlabelledWeight(), row.loss(), row.classLoss(),
                row.unlabelledLoss(), row.locationLoss(), row.trainingAccuracy(), row.validationAccuracy(),
                row.validationMacroF1(), row.validationLocationError(), row.guessShares().size()};
            for (final double value : fixed) {
                bits[i++] = Double.doubleToRawLongBits(value);
            }
            for (int c = 0; c < classes; c++) {
                bits[i++] = Double.doubleToRawLongBits(c < row.guessShares().size() ? row.guessShares().get(c) : 0);
            }
        }
        return bits;
    }

    /** @param bits what {@link #of} gave */
    static List<HistoryRow> rows(final long[] bits, final int classes) {
        final List<HistoryRow> rows = new ArrayList<>();
        for (int from = 0; from < bits.length; from += columns(classes)) {
            final double[] v = new double[columns(classes)];
            for (int i = 0; i < v.length; i++) {
                v[i] = Double.longBitsToDouble(bits[from + i]);
            }
            final List<Double> shares = new ArrayList<>();
            for (int c = 0; c < (int)v[FIXED_COLUMNS]; c++) {
                shares.add(v[FIXED_COLUMNS + 1 + c]);
            }
            rows.add(new HistoryRow((int)v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], shares));
        }
        return rows;
    }
}
