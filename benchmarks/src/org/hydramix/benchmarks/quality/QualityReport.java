package org.hydramix.benchmarks.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;

import com.google.gson.GsonBuilder;

/** Writes what the runs say: tables for programs and for people, and pictures. */
final class QualityReport {

    private static final String NOTES = """
        Means over seeds ± standard deviation; differences are paired by seed (same cells, same initial weights), with
        a 95 % confidence interval in brackets (Student's t, n − 1 degrees of freedom). Location: median distance between
        predicted and true centroid. Predictions on `test` are averaged over eight orientations and regard the 20 nearest cells
        and the 10 of the same image that look most alike, except for `plain`; *alone*: each cell by itself.
        """;

    private final QualityOptions options;

    private final String command;

    private final List<Map<String, String>> rows;

    private final List<RunKey> missing;

    private final Summary summary;

    /**
     * @param rows results to report, at least one
     * @param missing runs that were asked for and are not there
     * @throws EngineException if results that ought to be pairs are none
     */
    QualityReport(final QualityOptions options, final String command, final List<Map<String, String>> rows,
        final List<RunKey> missing) throws EngineException {
        this.options = options;
        this.command = command;
        this.rows = rows;
        this.missing = missing;
        summary = new Summary(rows);
    }

    /** @param log receives the readable tables, too */
    void write(final PrintStream log) throws EngineException {
        ResultFile.write(file("summary.csv"), SummaryTables.means(summary));
        final List<Map<String, String>> differences = SummaryTables.differences(summary);
        if (!differences.isEmpty()) {
            ResultFile.write(file("differences.csv"), differences);
        }
        text("results.json", new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create().toJson(json(differences)) + "\n");
        final String tables = tables();
        text("table.md", tables);
        for (final Map.Entry<String, String> plot : new QualityPlots(summary).all().entrySet()) {
            text(plot.getKey(), plot.getValue());
        }
        log.println("\n" + tables);
    }

    private Path file(final String name) {
        return options.out().resolve(name);
    }

    private void text(final String name, final String content) throws EngineException {
        AtomicFile.write(file(name), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String tables() {
        final var text = new StringBuilder("`" + command + "`, " + now() + ", commit " + commit() + ", " + Machine.here()
            + "\n\n" + NOTES + "Weights are " + (options.validated() ? "the best on `val`" : "those of the last step") + ".\n");
        for (final RunKey group : summary.groups()) {
            text.append("\n### ").append(ReadableTable.title(group)).append("\n\n")
                .append(new ReadableTable(summary, group).markdown());
            share(group, text);
        }
        if (!missing.isEmpty()) {
            text.append("\n**").append(missing.size()).append(" runs are missing.**\n");
        }
        return text.toString();
    }

    /** How close HydraMix with some labels comes to supervised training with all. */
    private void share(final RunKey group, final StringBuilder text) {
        final RunKey all = new RunKey(group.split(), 0, 0, 0, "");
        if (group.labels() != 0 && summary.methods(all).contains(Contenders.SUPERVISED)
            && summary.methods(group).contains(Contenders.HYDRAMIX)) {
            text.append(String.format(Locale.ROOT, "%n`hydramix` reaches %.1f %% of the accuracy and %.1f %% of the"
                + " macro-F1 of `supervised` with all labels (ratio of means).%n", ratio(group, all, "accuracy"),
                ratio(group, all, "macro_f1")));
        }
    }

    private double ratio(final RunKey group, final RunKey all, final String metric) {
        return 100 * summary.sample(group, Contenders.HYDRAMIX, metric).mean()
            / summary.sample(all, Contenders.SUPERVISED, metric).mean();
    }

    private Map<String, Object> json(final List<Map<String, String>> differences) throws EngineException {
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", "quality");
        json.put("command", command);
        json.put("date", now());
        json.put("commit", commit());
        json.put("machine", Machine.here());
        json.put("data", options.data().getFileName().toString());
        json.put("selection", options.validated() ? "val" : "last");
        json.put("patch", options.patch());
        json.put("offset", options.offset());
        json.put("methods", methods());
        json.put("missing", missing.stream().map(RunKey::fileName).toList());
        json.put("summary", SummaryTables.means(summary));
        json.put("differences", differences);
        json.put("runs", rows);
        return json;
    }

    private List<Map<String, String>> methods() {
        return Contenders.ALL.stream().filter(c -> summary.groups().stream()
            .anyMatch(group -> summary.methods(group).contains(c.name()))).map(this::method).toList();
    }

    private Map<String, String> method(final Contender contender) {
        final Map<String, String> method = new LinkedHashMap<>();
        method.put("name", contender.name());
        method.put("description", contender.description());
        // Of one seed and of the length of training with few labels; each row says its own.
        method.put("settings", contender.setup(Setup.DEFAULT.withConfig(c -> c.withPreset(options.preset()))
            .withSchedule(s -> s.withSteps(options.steps()))).toString());
        return method;
    }

    private static String commit() {
        return System.getProperty("hydramix.commit", "unknown");
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
