package org.hydramix.host.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;

/** Numbers as people read them. */
final class Numbers {

    /** Digits that a figure is rounded to. */
    private static final MathContext DIGITS = new MathContext(4);

    /** Beyond these, powers of ten are easier to read. */
    private static final double LARGE = 1e7;

    private static final double SMALL = 1e-4;

    private static final String MISSING = "–";

    private Numbers() {
    }

    /** @return whole numbers in full, others to four digits */
    static String format(final double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? MISSING : String.valueOf(value);
        }
        final double size = Math.abs(value);
        if (value == Math.rint(value) && size < LARGE) {
            return String.valueOf((long)value);
        }
        if (size >= LARGE || size < SMALL) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        final BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** @return the cell for people: numbers rounded, a dash where the value is missing */
    static String format(final DataCell cell) {
        if (cell.isMissing()) {
            return MISSING;
        }
        return cell instanceof DoubleValue number ? format(number.getDoubleValue()) : cell.toString();
    }

    /** @return the number in a cell; NaN if it is missing or no number */
    static double of(final DataCell cell) {
        return cell instanceof DoubleValue number ? number.getDoubleValue() : Double.NaN;
    }
}
