package org.hydramix.benchmarks.speed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;

import com.google.gson.GsonBuilder;

/** The figures on the disk: those of other parts stay, so that a benchmark can be carried out in pieces. */
final class SpeedFile {

    private final Path csv;

    private final Path json;

    private final String command;

    private final int threads;

    private final List<Map<String, String>> rows;

    /**
     * @param folder of the results
     * @param command that was called
     * @param threads of one operation
     */
    SpeedFile(final Path folder, final String command, final int threads) throws EngineException {
        csv = folder.resolve("speed.csv");
        json = folder.resolve("speed.json");
        this.command = command;
        this.threads = threads;
        rows = new ArrayList<>(ResultFile.open(csv).rows());
    }

    /** Puts a figure in the place of an earlier one of the same, or at the end. */
    void put(final Figure figure) throws EngineException {
        final Map<String, String> row =
            figure.row(threads, System.getProperty("hydramix.commit", "unknown"), now());
        for (int i = 0; i < rows.size(); i++) {
            final Map<String, String> old = rows.get(i);
            if (Figure.KEY.stream().allMatch(column -> row.get(column).equals(old.get(column)))) {
                rows.set(i, row);
                write();
                return;
            }
        }
        rows.add(row);
        write();
    }

    private void write() throws EngineException {
        ResultFile.write(csv, rows);
        final Map<String, Object> all = new LinkedHashMap<>();
        all.put("benchmark", "speed");
        all.put("command", command);
        all.put("date", now());
        all.put("machine", Machine.here());
        all.put("figures", rows);
        final String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create().toJson(all) + "\n";
        AtomicFile.write(json, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
