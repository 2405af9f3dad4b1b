package org.hydramix.host.batch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.ExecutedWorkflow;
import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.OutputPort;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.BufferedDataTable;

/** Prints the small tables at the ends of a workflow as text. */
final class ResultTables {

    /** More rows are no result that somebody reads in a terminal. */
    private static final int MAX_ROWS = 40;

    private static final String GAP = "  ";

    private final PrintStream out;

    ResultTables(final PrintStream out) {
        this.out = out;
    }

    void print(final ExecutedWorkflow workflow) {
        for (ExecutedNode node : workflow.nodes()) {
            if (!node.end() || node.state() != NodeState.EXECUTED) {
                continue;
            }
            for (OutputPort port : node.outputs()) {
                if (port.object() instanceof BufferedDataTable table && isReadable(table)) {
                    out.println();
                    out.println(node.name() + " (#" + node.id() + ") \u2014 " + port.name());
                    print(table);
                }
            }
        }
    }

    private static boolean isReadable(final BufferedDataTable table) {
        return table.size() <= MAX_ROWS && !table.getDataTableSpec().containsCompatibleType(ImageValue.class);
    }

    private void print(final BufferedDataTable table) {
        final List<String[]> lines = new ArrayList<>();
        final List<String> header = new ArrayList<>(List.of(""));
        header.addAll(Arrays.asList(table.getDataTableSpec().getColumnNames()));
        lines.add(header.toArray(String[]::new));
        for (DataRow row : table) {
            final List<String> line = new ArrayList<>(List.of(row.getKey().getString()));
            row.forEach(cell -> line.add(text(cell)));
            lines.add(line.toArray(String[]::new));
        }
        final int[] widths = new int[header.size()];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        lines.forEach(line -> out.println(aligned(line, widths)));
    }

    private static String text(final DataCell cell) {
        return cell instanceof DoubleCell number ? String.format(Locale.ROOT, "%.4f", number.getDoubleValue())
            : cell.toString();
    }

    private static String aligned(final String[] line, final int[] widths) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : GAP).append(line[i]).append(" ".repeat(widths[i] - line[i].length()));
        }
        return text.toString().stripTrailing();
    }
}
