package org.hydramix.benchmarks.detect;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.benchmarks.shared.DeviceOption;
import org.hydramix.benchmarks.shared.PresetOption;
import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.predict.Orientation;
import org.hydramix.engine.train.Method;

/** The runs that are done, in {@code detect.csv}. */
final class DetectResults {

    static final String FILE = "detect.csv";

    private final ResultFile file;

    private final Map<String, String> settings = new LinkedHashMap<>();

    DetectResults(final DetectOptions options) throws EngineException {
        this(options.out().resolve(FILE), options);
    }

    private DetectResults(final Path path, final DetectOptions options) throws EngineException {
        file = ResultFile.open(path);
        settings.put("preset", PresetOption.text(options.preset()));
        settings.put("steps", Integer.toString(options.steps()));
        settings.put("stain", options.stain() ? "normalised" : "scanned");
        settings.put("orientations", Integer.toString(options.flips() ? Orientation.MIRRORED.size() : 1));
        settings.put("device", DeviceOption.text(options.device()));
        settings.put("neighbours", options.neighbours() ? "yes" : "no");
    }

    /** @return whether a run is done, with these settings */
    boolean holds(final Method method, final String labels, final int seed) {
        final Map<String, String> wanted = new LinkedHashMap<>(settings);
        wanted.put("method", method.name().toLowerCase(Locale.ROOT));
        wanted.put("labels", labels);
        wanted.put("seed", Integer.toString(seed));
        return file.rows().stream().anyMatch(row -> row.entrySet().containsAll(wanted.entrySet()));
    }

    /** Keeps a run. */
    void add(final Map<String, String> figures) throws EngineException {
        final Map<String, String> row = new LinkedHashMap<>(figures);
        row.putAll(settings);
        row.put("commit", System.getProperty("hydramix.commit", "unknown"));
        row.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        file.add(row);
    }

    List<Map<String, String>> rows() {
        return file.rows();
    }
}
