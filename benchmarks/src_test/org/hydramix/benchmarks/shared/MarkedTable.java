package org.hydramix.benchmarks.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a Markdown file that repeats figures of a result file. It stands between {@code <!-- bench:NAME FILE … -->} and
 * {@code <!-- /bench:NAME -->}.
 *
 * @param file relative to the root, as the marker names it
 * @param words that follow the file in the marker
 * @param lines that are not empty, without spaces around them
 */
public record MarkedTable(String file, List<String> words, List<String> lines) {

    /**
     * @param markdown to look through
     * @param name of the benchmark
     * @return all tables with that name
     * @throws IllegalArgumentException if a marker has no end
     */
    public static List<MarkedTable> all(final String markdown, final String name) {
        final String start = "<!-- bench:" + name + " ";
        final Matcher blocks = Pattern
            .compile(start + "(\\S+)([^>]*) -->\\R(.*?)<!-- /bench:" + name + " -->", Pattern.DOTALL).matcher(markdown);
        final List<MarkedTable> tables = new ArrayList<>();
        while (blocks.find()) {
            tables.add(new MarkedTable(blocks.group(1), Arrays.stream(blocks.group(2).split(" ")).skip(1).toList(),
                blocks.group(3).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
        }
        if (tables.size() != (markdown.length() - markdown.replace(start, "").length()) / start.length()) {
            throw new IllegalArgumentException("A marker bench:" + name + " has no end.");
        }
        return tables;
    }

    /**
     * @param root that the file is relative to
     * @param wrong gets a sentence if there is no such file
     * @return the result file
     */
    public Optional<Path> results(final Path root, final List<String> wrong) {
        if (Files.isRegularFile(root.resolve(file))) {
            return Optional.of(root.resolve(file));
        }
        wrong.add("There is no result file " + file + ".");
        return Optional.empty();
    }

    /**
     * @param wrong gets a sentence if there is no row
     * @return head and rows as cells, without bold and without the line between them; an empty head alone if there are none
     */
    public List<List<String>> cells(final List<String> wrong) {
        final List<List<String>> cells = lines.stream().filter(line -> line.startsWith("|")).map(MarkedTable::cells).toList();
        if (cells.size() < 3) {
            wrong.add("A table is empty.");
            return List.of(List.of());
        }
        final List<List<String>> rows = new ArrayList<>(cells);
        rows.remove(1);
        return rows;
    }

    private static List<String> cells(final String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(cell -> cell.replace("**", "").strip()).toList();
    }
}
