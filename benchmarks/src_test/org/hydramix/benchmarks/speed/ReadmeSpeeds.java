package org.hydramix.benchmarks.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.benchmarks.shared.MarkedTable;
import org.hydramix.benchmarks.shared.ResultFile;

/**
 * Compares tables of a Markdown file with {@code speed.csv}, see {@link MarkedTable}: the first column names the item, the heads
 * of the others are {@code contender, unit}.
 */
final class ReadmeSpeeds {

    private ReadmeSpeeds() {
    }

    /**
     * @param markdown of the README
     * @param root that the names of result files are relative to
     * @return a sentence for each figure that is not what the results say; empty without a marker
     * @throws IllegalArgumentException if a marker has no end
     */
    static List<String> wrong(final String markdown, final Path root) throws Exception {
        final List<String> wrong = new ArrayList<>();
        for (final MarkedTable table : MarkedTable.all(markdown, "speed")) {
            final Optional<Path> file = table.results(root, wrong);
            if (file.isPresent()) {
                compare(table.cells(wrong), ResultFile.open(file.get()).rows(), wrong);
            }
        }
        return wrong;
    }

    private static void compare(final List<List<String>> lines, final List<Map<String, String>> results,
        final List<String> wrong) {
        for (final List<String> line : lines.subList(1, lines.size())) {
            for (int c = 1; c < lines.get(0).size(); c++) {
                final String head = lines.get(0).get(c);
                final String result = results.stream()
                    .filter(row -> row.get("item").equals(line.get(0))
                        && (row.get("contender") + ", " + row.get("unit")).equals(head))
                    .map(row -> row.get("value")).findFirst().orElse("nothing");
                if (c >= line.size() || !result.equals(line.get(c))) {
                    wrong.add(line.get(0) + ", " + head + ": " + (c < line.size() ? line.get(c) : "")
                        + " but the results say " + result + ".");
                }
            }
        }
    }
}
