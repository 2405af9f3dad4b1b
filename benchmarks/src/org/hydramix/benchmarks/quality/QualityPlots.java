package org.hydramix.benchmarks.quality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.hydramix.benchmarks.shared.LinePlot;
import org.hydramix.benchmarks.shared.Strip;
import org.hydramix.benchmarks.shared.StripPlot;

/** A summary as pictures. */
final class QualityPlots {

    private static final String NOTE = "dots: seeds; bars: mean with 95 % confidence interval";

    private static final String LINE_NOTE = "mean over seeds with 95 % confidence interval";

    private static final Map<String, String> METRICS = Map.of("accuracy", "accuracy", "macro_f1", "macro-F1");

    private static final List<String> ORDER = List.of("accuracy", "macro_f1");

    private final Summary summary;

    QualityPlots(final Summary summary) {
        this.summary = summary;
    }

    /** @return name of the file → SVG */
    Map<String, String> all() {
        final Map<String, String> files = new LinkedHashMap<>();
        for (final RunKey group : summary.groups()) {
            files.put("plot-split" + group.split() + "-labels" + group.labelsText() + "-noise" + group.noiseText()
                + ".svg", strips(group));
        }
        for (final String metric : ORDER) {
            for (final int split : summary.groups().stream().mapToInt(RunKey::split).distinct().toArray()) {
                final List<RunKey> clean =
                    summary.groups().stream().filter(g -> g.split() == split && g.noise() == 0).toList();
                if (clean.size() > 1) {
                    files.put("plot-split" + split + "-labels-" + metric + ".svg", lines(metric, "labelled cells", clean,
                        RunKey::labelsText, List.of(Contenders.PLAIN, Contenders.SUPERVISED, Contenders.HYDRAMIX)));
                }
                noise(split, metric, files);
            }
        }
        return files;
    }

    private void noise(final int split, final String metric, final Map<String, String> files) {
        for (final int labels : summary.groups().stream().filter(g -> g.split() == split && g.noise() > 0)
            .mapToInt(RunKey::labels).distinct().toArray()) {
            final List<RunKey> groups =
                summary.groups().stream().filter(g -> g.split() == split && g.labels() == labels).toList();
            final RunKey any = groups.get(0);
            files.put("plot-split" + split + "-labels" + any.labelsText() + "-noise-" + metric + ".svg",
                lines(metric, "share of wrong labels", groups, RunKey::noiseText, List.of(Contenders.SUPERVISED,
                    "supervised-cross-entropy", Contenders.HYDRAMIX, "cross-entropy")));
        }
    }

    private String strips(final RunKey group) {
        return StripPlot.svg(ReadableTable.title(group), NOTE, ORDER.stream()
            .map(metric -> new StripPlot.Panel(METRICS.get(metric) + " on test", summary.methods(group).stream()
                .map(method -> new Strip(method, summary.values(group, method, metric))).toList()))
            .toList());
    }

    private String lines(final String metric, final String xName, final List<RunKey> groups,
        final Function<RunKey, String> place, final List<String> methods) {
        final String split = groups.get(0).split() == 0 ? "the data's own split"
            : "split re-drawn by patient, seed " + groups.get(0).split();
        return LinePlot.svg(METRICS.get(metric) + " on test, " + split, LINE_NOTE, xName, METRICS.get(metric),
            groups.stream().map(place).toList(),
            methods.stream().filter(method -> groups.stream().anyMatch(g -> summary.methods(g).contains(method)))
                .map(method -> new LinePlot.Line(method, Arrays.asList(groups.stream()
                    .map(group -> strip(group, method, metric)).toArray(Strip[]::new))))
                .toList());
    }

    private Strip strip(final RunKey group, final String method, final String metric) {
        return summary.methods(group).contains(method)
            ? new Strip(method, summary.values(group, method, metric)) : null;
    }
}
