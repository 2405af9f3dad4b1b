package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.benchmarks.shared.MarkedTable;
import org.hydramix.benchmarks.shared.ResultFile;

/**
 * Compares tables of a Markdown file with result files, see {@link MarkedTable}; the marker goes on with
 * {@code split=0 labels=100 noise=0}. The first column is {@code method}, the names of the columns and the figures are those of
 * the benchmark's own table. Rows and columns may be left out.
 */
final class ReadmeFigures {

    private static final Pattern GROUP = Pattern.compile("split=(\\d+) labels=(\\d+|all) noise=([\\d.]+)");

    private ReadmeFigures() {
    }

    /**
     * @param markdown of the README or RESULTS.md
     * @param root that the names of result files are relative to
     * @return a sentence for each figure that is not what the results say; empty without a marker
     * @throws IllegalArgumentException if a marker is not understood or has no end
     */
    static List<String> wrong(final String markdown, final Path root) throws Exception {
        final List<String> wrong = new ArrayList<>();
        for (final MarkedTable table : MarkedTable.all(markdown, "quality")) {
            final RunKey group = group(String.join(" ", table.words()));
            final Optional<Path> file = table.results(root, wrong);
            if (file.isPresent()) {
                compare(table.cells(wrong),
                    new ReadableTable(new Summary(ResultFile.open(file.get()).rows()), group).rows(), wrong);
            }
        }
        return wrong;
    }

    private static RunKey group(final String words) {
        final Matcher group = GROUP.matcher(words);
        if (!group.matches()) {
            throw new IllegalArgumentException("A marker bench:quality is not understood: " + words);
        }
        return new RunKey(Integer.parseInt(group.group(1)),
            RunKey.ALL.equals(group.group(2)) ? 0 : Integer.parseInt(group.group(2)), Double.parseDouble(group.group(3)), 0,
            "");
    }

    private static void compare(final List<List<String>> lines, final List<Map<String, String>> results,
        final List<String> wrong) {
        for (final List<String> line : lines.subList(1, lines.size())) {
            final var row = results.stream().filter(r -> r.get("method").equals(line.get(0).replace("`", ""))).findFirst();
            if (row.isEmpty()) {
                wrong.add("The results have no method " + line.get(0) + ".");
                continue;
            }
            for (int c = 1; c < lines.get(0).size(); c++) {
                final String column = lines.get(0).get(c);
                final String result = row.get().get(column);
                if (result == null || c >= line.size() || !result.equals(line.get(c))) {
                    wrong.add(line.get(0) + ", " + column + ": " + line + " but the results say " + result + ".");
                }
            }
        }
    }
}
