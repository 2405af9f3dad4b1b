package org.hydramix.host.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.ExecutedWorkflow;
import org.knime.core.data.DataCell;
import org.knime.core.node.BufferedDataTable;

/**
 * The first tables of end nodes of one kind, side by side.
 *
 * @param title the kind of node
 * @param columns one for each numeric column of each node
 * @param rows row keys
 * @param values {@code [row][column]}, as people read them
 */
record Comparison(String title, List<String> columns, List<String> rows, List<List<String>> values) {

    /** @return one comparison for each kind of end node that has results of a readable size, in the workflow's order */
    static List<Comparison> all(final ExecutedWorkflow workflow) {
        final Map<List<Object>, List<Result>> kinds = new LinkedHashMap<>();
        for (final ExecutedNode node : workflow.nodes()) {
            if (node.end() && !node.outputs().isEmpty()
                && node.outputs().get(0).object() instanceof BufferedDataTable table) {
                final TableContent content = TableContent.of(table);
                if (content.size() > 0 && content.size() == content.rows().size()
                    && content.columns().stream().allMatch(TableContent::isNumber)) {
                    kinds.computeIfAbsent(List.of(node.name(), content.rowKeys(), content.columnNames()),
                        k -> new ArrayList<>()).add(new Result(node, content));
                }
            }
        }
        return kinds.values().stream().map(Comparison::of).toList();
    }

    private record Result(ExecutedNode node, TableContent content) {

        /** What tells this node from others of its kind. */
        String label() {
            if (!node.annotation().isBlank()) {
                return node.annotation().strip();
            }
            return node.description().isBlank() ? "node " + node.id() : node.description().strip();
        }
    }

    private static Comparison of(final List<Result> results) {
        final TableContent first = results.get(0).content();
        final List<String> columns = new ArrayList<>();
        final List<List<String>> values = new ArrayList<>();
        first.rows().forEach(row -> values.add(new ArrayList<>()));
        for (final Result result : results) {
            for (int c = 0; c < first.columns().size(); c++) {
                columns.add(first.columns().size() == 1 ? result.label()
                    : result.label() + " " + first.columnNames().get(c));
                for (int r = 0; r < values.size(); r++) {
                    final DataCell cell = result.content().rows().get(r).getCell(c);
                    values.get(r).add(Numbers.format(cell));
                }
            }
        }
        return new Comparison(results.get(0).node().name(), columns, first.rowKeys(), values);
    }
}
