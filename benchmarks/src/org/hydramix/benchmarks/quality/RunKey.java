package org.hydramix.benchmarks.quality;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which run.
 *
 * @param split seed of the re-drawn split; 0 for the data's own
 * @param labels number of labelled cells; 0 for all
 * @param noise share of the labels that are wrong, {@code [0, 1]}
 * @param seed of the drawn cells, the weights and all else
 * @param method name of the contender
 */
record RunKey(int split, int labels, double noise, int seed, String method) {

    /** Columns of a result file that hold a key. */
    static final String SPLIT = "split";

    static final String LABELS = "labels";

    static final String NOISE = "noise";

    static final String SEED = "seed";

    static final String METHOD = "method";

    /** In place of a number of labelled cells. */
    static final String ALL = "all";

    /** @return the key that a row of a result file holds */
    static RunKey of(final Map<String, String> row) {
        return new RunKey(Integer.parseInt(row.get(SPLIT)),
            ALL.equals(row.get(LABELS)) ? 0 : Integer.parseInt(row.get(LABELS)), Double.parseDouble(row.get(NOISE)),
            Integer.parseInt(row.get(SEED)), row.get(METHOD));
    }

    /** @return the first columns of a row */
    Map<String, String> columns() {
        final Map<String, String> columns = new LinkedHashMap<>();
        columns.put(SPLIT, Integer.toString(split));
        columns.put(LABELS, labelsText());
        columns.put(NOISE, noiseText());
        columns.put(SEED, Integer.toString(seed));
        columns.put(METHOD, method);
        return columns;
    }

    /** @return all but seed and method: what is compared with each other */
    RunKey group() {
        return new RunKey(split, labels, noise, 0, "");
    }

    String labelsText() {
        return labels == 0 ? ALL : Integer.toString(labels);
    }

    String noiseText() {
        return String.format(Locale.ROOT, "%.2f", noise);
    }

    /** @return the key as a name of a file */
    String fileName() {
        return "split" + split + "-labels" + labelsText() + "-noise" + noiseText() + "-seed" + seed + "-" + method;
    }
}
