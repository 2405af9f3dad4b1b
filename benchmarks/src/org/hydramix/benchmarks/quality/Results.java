package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.DeviceOption;
import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.EngineException;

/** The runs that are done. */
final class Results {

    /** Name of the file in the folder of results. */
    static final String FILE = "results.csv";

    private static final String SETTINGS = "settings";

    private static final String COMMIT = "commit";

    private static final String DATE = "date";

    private final ResultFile file;

    Results(final Path folder) throws EngineException {
        file = ResultFile.open(folder.resolve(FILE));
    }

    /** Keeps a run. */
    synchronized void add(final RunSpec spec, final Outcome outcome) throws EngineException, UsageException {
        final Map<String, String> row = new LinkedHashMap<>(spec.key().columns());
        row.putAll(outcome.columns());
        row.put("device", DeviceOption.text(spec.preference()));
        row.put(SETTINGS, spec.fingerprint());
        row.put(COMMIT, System.getProperty("hydramix.commit", "unknown"));
        row.put(DATE, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        file.add(row);
    }

    /** @return whether this run is done, with these settings */
    synchronized boolean holds(final RunSpec spec) throws UsageException {
        final String settings = spec.fingerprint();
        return file.rows().stream()
            .anyMatch(row -> RunKey.of(row).equals(spec.key()) && settings.equals(row.get(SETTINGS)));
    }

    /** @return number of rows, of whatever settings */
    synchronized int size() {
        return file.rows().size();
    }

    /** @return the rows whose settings are those of now; of two with one key, the newer */
    synchronized List<Map<String, String>> current(final Specs specs) throws EngineException {
        final Map<RunKey, Map<String, String>> rows = new LinkedHashMap<>();
        for (final Map<String, String> row : file.rows()) {
            final RunKey key = RunKey.of(row);
            try {
                if (specs.of(key).fingerprint().equals(row.get(SETTINGS))) {
                    rows.put(key, row);
                }
            } catch (final UsageException e) {
                continue; // a method that there is no more
            }
        }
        return new ArrayList<>(rows.values());
    }
}
