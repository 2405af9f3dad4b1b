package org.hydramix.host.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.host.workflow.ExecutedWorkflow;

/** Results in text, for the console. */
public final class ResultPrinter {

    private static final String GAP = "  ";

    private ResultPrinter() {
    }

    /**
     * Prints the results of the workflow's end nodes side by side; nothing if there are none.
     *
     * @param workflow what was executed
     * @param out receives the text
     */
    public static void print(final ExecutedWorkflow workflow, final PrintStream out) {
        for (final Comparison comparison : Comparison.all(workflow)) {
            out.println();
            out.println(comparison.title());
            lines(comparison).forEach(out::println);
        }
    }

    private static List<String> lines(final Comparison comparison) {
        final List<String> header = new ArrayList<>(List.of(""));
        header.addAll(comparison.columns());
        final List<List<String>> table = new ArrayList<>(List.of(header));
        for (int r = 0; r < comparison.rows().size(); r++) {
            final List<String> line = new ArrayList<>(List.of(comparison.rows().get(r)));
            line.addAll(comparison.values().get(r));
            table.add(line);
        }
        final List<String> lines = new ArrayList<>();
        for (final List<String> cells : table) {
            final StringBuilder line = new StringBuilder();
            for (int c = 0; c < cells.size(); c++) {
                final int column = c;
                final int width = table.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
                final String padding = " ".repeat(width - cells.get(c).length());
                // names to the left, numbers to the right
                line.append(GAP).append(c == 0 ? cells.get(c) + padding : padding + cells.get(c));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
