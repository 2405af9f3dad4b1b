package org.hydramix.benchmarks.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.benchmarks.shared.ResultFile;

/**
 * Compares tables of a Markdown file with result files. A table stands between
 * {@code <!-- bench:quality FILE split=0 labels=100 noise=0 -->} and {@code <!-- /bench:quality -->}, FILE relative to the
 * root; its first column is {@code method}, the names of its columns and its figures are those of the benchmark's own
 * table. It may leave out rows and columns, and set figures in bold.
 */
final class ReadmeFigures {

    private static final String MARK = "bench:quality";

    private static final Pattern BLOCK = Pattern.compile("<!-- " + MARK
        + " (\\S+) split=(\\d+) labels=(\\d+|all) noise=([\\d.]+) -->\\R(.*?)<!-- /" + MARK + " -->", Pattern.DOTALL);

    private ReadmeFigures() {
    }

    /**
     * @param markdown of the README
     * @param root that the names of result files are relative to
     * @return a sentence for each figure that is not what the results say; empty without a marker
     * @throws IllegalArgumentException if a marker is not understood or has no end
     */
    static List<String> wrong(final String markdown, final Path root) throws Exception {
        final List<String> wrong = new ArrayList<>();
        final Matcher blocks = BLOCK.matcher(markdown);
        int found = 0;
        while (blocks.find()) {
            found++;
            final Path file = root.resolve(blocks.group(1));
            if (Files.isRegularFile(file)) {
                compare(blocks.group(5), table(file, blocks), wrong);
            } else {
                wrong.add("There is no result file " + file + ".");
            }
        }
        if (found != (markdown.length() - markdown.replace("<!-- " + MARK, "").length()) / ("<!-- " + MARK).length()) {
            throw new IllegalArgumentException("A marker " + MARK + " has no end or is not understood.");
        }
        return wrong;
    }

    private static List<Map<String, String>> table(final Path file, final Matcher block) throws Exception {
        final int labels = RunKey.ALL.equals(block.group(3)) ? 0 : Integer.parseInt(block.group(3));
        final var group = new RunKey(Integer.parseInt(block.group(2)), labels, Double.parseDouble(block.group(4)), 0, "");
        return new ReadableTable(new Summary(ResultFile.open(file).rows()), group).rows();
    }

    private static void compare(final String text, final List<Map<String, String>> results, final List<String> wrong) {
        final List<List<String>> lines = text.lines().map(String::strip).filter(line -> line.startsWith("|"))
            .map(ReadmeFigures::cells).toList();
        if (lines.size() < 3) {
            wrong.add("A table is empty.");
            return;
        }
        final List<String> columns = lines.get(0);
        for (final List<String> line : lines.subList(2, lines.size())) {
            final var row = results.stream().filter(r -> r.get("method").equals(line.get(0).replace("`", ""))).findFirst();
            if (row.isEmpty()) {
                wrong.add("The results have no method " + line.get(0) + ".");
                continue;
            }
            for (int c = 1; c < columns.size(); c++) {
                final String result = row.get().get(columns.get(c));
                if (result == null || c >= line.size() || !result.equals(line.get(c))) {
                    wrong.add(line.get(0) + ", " + columns.get(c) + ": " + line + " but the results say " + result + ".");
                }
            }
        }
    }

    private static List<String> cells(final String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(cell -> cell.replace("**", "").strip()).toList();
    }
}
