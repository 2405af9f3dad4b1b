package org.hydramix.benchmarks.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hydramix.benchmarks.shared.PairedDifference;
import org.hydramix.benchmarks.shared.Sample;
import org.hydramix.engine.EngineException;

/** Runs by what they are compared within, method and seed. */
final class Summary {

    /** What the others are compared with. */
    static final List<String> REFERENCES = List.of(Contenders.PLAIN, Contenders.SUPERVISED, Contenders.HYDRAMIX,
        Contenders.SUPERVISED_CROSS_ENTROPY);

    private static final List<String> METRICS = List.of("accuracy", "balanced_accuracy", "macro_f1",
        "accuracy_alone", "macro_f1_alone", "calibration_error", "location_px", "location_um", "seconds");

    /** What must be equal in all runs of a seed for a difference to be a paired one. */
    private static final List<String> SHARED = List.of("cells", "labelled_seen");

    private final Map<RunKey, Map<String, Map<Integer, Map<String, String>>>> runs = new LinkedHashMap<>();

    private final List<String> metrics;

    /**
     * @param rows of a result file, at most one a key
     * @throws EngineException if two runs that ought to be paired saw other cells
     */
    Summary(final List<Map<String, String>> rows) throws EngineException {
        metrics = rows.get(0).keySet().stream().filter(c -> METRICS.contains(c) || c.startsWith(Outcome.F1)).toList();
        for (final Contender method : Contenders.ALL) { // in this order
            for (final Map<String, String> row : rows) {
                final RunKey key = RunKey.of(row);
                if (key.method().equals(method.name())) {
                    runs.computeIfAbsent(key.group(), g -> new LinkedHashMap<>())
                        .computeIfAbsent(key.method(), m -> new TreeMap<>()).put(key.seed(), row);
                }
            }
        }
        for (final Map<String, Map<Integer, Map<String, String>>> group : runs.values()) {
            final Map<String, Map<String, String>> first = new TreeMap<>();
            for (final Map.Entry<String, Map<Integer, Map<String, String>>> method : group.entrySet()) {
                for (final Map.Entry<Integer, Map<String, String>> run : method.getValue().entrySet()) {
                    checkPaired(first.computeIfAbsent(run.getKey() + " " + colours(method.getKey()),
                        seed -> run.getValue()), run.getValue());
                }
            }
        }
    }

    /** @return what the pixels of a method's cells have in common with those of others; the digest is of pixels */
    private static String colours(final String method) {
        return Contenders.ALL.stream().filter(c -> c.name().equals(method)).findFirst().orElseThrow()
            .setup(Setup.DEFAULT).colours().name();
    }

    private static void checkPaired(final Map<String, String> one, final Map<String, String> other)
        throws EngineException {
        for (final String column : SHARED) {
            if (!one.get(column).equals(other.get(column))) {
                throw new EngineException("The runs " + RunKey.of(one).fileName() + " and "
                    + RunKey.of(other).fileName() + " are no pair: their " + column + " are " + one.get(column)
                    + " and " + other.get(column) + ". Delete the rows of one of them and run it again.");
            }
        }
    }

    /** @return names of columns that are summarised */
    List<String> metrics() {
        return metrics;
    }

    /** @return what is compared within: by split, noise and number of labels, all labels last */
    List<RunKey> groups() {
        return runs.keySet().stream().sorted(Comparator.comparingInt(RunKey::split).thenComparingDouble(RunKey::noise)
            .thenComparingInt(key -> key.labels() == 0 ? Integer.MAX_VALUE : key.labels())).toList();
    }

    /** @return methods that a group has runs of, in the order of {@link Contenders} */
    List<String> methods(final RunKey group) {
        return List.copyOf(runs.getOrDefault(group, Map.of()).keySet());
    }

    /** @return one value a seed */
    double[] values(final RunKey group, final String method, final String metric) {
        return runs.getOrDefault(group, Map.of()).getOrDefault(method, Map.of()).values().stream()
            .mapToDouble(row -> Double.parseDouble(row.get(metric))).toArray();
    }

    /** @return values over seeds in short */
    Sample sample(final RunKey group, final String method, final String metric) {
        return Sample.of(values(group, method, metric));
    }

    /** @return {@code method − reference} over the seeds that both have */
    PairedDifference difference(final RunKey group, final String method, final String reference,
        final String metric) {
        final Map<Integer, Map<String, String>> ofMethod = runs.get(group).getOrDefault(method, Map.of());
        final Map<Integer, Map<String, String>> ofReference = runs.get(group).getOrDefault(reference, Map.of());
        final List<Double> differences = new ArrayList<>();
        ofMethod.forEach((seed, row) -> {
            if (ofReference.containsKey(seed)) {
                differences.add(Double.parseDouble(row.get(metric))
                    - Double.parseDouble(ofReference.get(seed).get(metric)));
            }
        });
        return PairedDifference.of(differences.stream().mapToDouble(d -> d).toArray());
    }
}
