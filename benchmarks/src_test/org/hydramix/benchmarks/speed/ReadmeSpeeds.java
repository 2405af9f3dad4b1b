package org.hydramix.benchmarks.speed;

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
 * Compares tables of a Markdown file with {@code speed.csv}. A table stands between {@code <!-- bench:speed FILE -->} and
 * {@code <!-- /bench:speed -->}, FILE relative to the root; its first column names the item, the heads of the others are
 * {@code contender, unit}. Figures may be in bold.
 */
final class ReadmeSpeeds {

    private static final String MARK = "<!-- bench:speed ";

    private static final Pattern BLOCK =
        Pattern.compile("<!-- bench:speed (\\S+) -->\\R(.*?)<!-- /bench:speed -->", Pattern.DOTALL);

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
        final Matcher blocks = BLOCK.matcher(markdown);
        int found = 0;
        while (blocks.find()) {
            found++;
            if (Files.isRegularFile(root.resolve(blocks.group(1)))) {
                compare(blocks.group(2), ResultFile.open(root.resolve(blocks.group(1))).rows(), wrong);
            } else {
                wrong.add("There is no result file " + blocks.group(1) + ".");
            }
        }
        if (found != (markdown.length() - markdown.replace(MARK, "").length()) / MARK.length()) {
            throw new IllegalArgumentException("A marker bench:speed has no end.");
        }
        return wrong;
    }

    private static void compare(final String table, final List<Map<String, String>> results, final List<String> wrong) {
        final List<List<String>> lines =
            table.lines().filter(line -> line.startsWith("|")).map(ReadmeSpeeds::cells).toList();
        if (lines.size() < 3) {
            wrong.add("A table is empty.");
            return;
        }
        final List<String> heads = lines.get(0);
        for (final List<String> line : lines.subList(2, lines.size())) {
            for (int c = 1; c < heads.size(); c++) {
                final String head = heads.get(c);
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

    private static List<String> cells(final String line) {
        return Arrays.stream(line.strip().substring(1).split("\\|")).map(cell -> cell.replace("**", "").strip()).toList();
    }
}
