package org.hydramix.benchmarks.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One figure of the results.
 *
 * @param part of the benchmark that found it
 * @param item what was measured
 * @param contender which program
 * @param value median, its range and the number of rounds
 * @param unit of the value
 */
record Figure(String part, String item, String contender, Spread value, String unit) {

    /** Columns that tell figures apart. */
    static final List<String> KEY = List.of("part", "item", "contender", "unit");

    /** @return column → value, with where and when it was found */
    Map<String, String> row(final int threads, final String commit, final String date) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("part", part);
        row.put("item", item);
        row.put("contender", contender);
        row.put("unit", unit);
        row.put("value", number(value.median()));
        row.put("low", number(value.low()));
        row.put("high", number(value.high()));
        row.put("rounds", Integer.toString(value.count()));
        row.put("threads", Integer.toString(threads));
        row.put("commit", commit);
        row.put("date", date);
        return row;
    }

    /** @return four significant digits, without an exponent where that is shorter */
    static String number(final double value) {
        if (Double.isNaN(value) || value == 0) {
            return Double.isNaN(value) ? "" : "0";
        }
        final double size = Math.abs(value);
        if (size < 1e-3) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return String.format(Locale.ROOT, size < 1 ? "%.4f" : size < 10 ? "%.3f" : size < 100 ? "%.2f" : "%.1f", value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-12s %-34s %-14s %10s %-12s [%s … %s]", part, item, contender,
            number(value.median()), unit, number(value.low()), number(value.high()));
    }
}
