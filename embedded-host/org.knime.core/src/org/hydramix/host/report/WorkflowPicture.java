package org.hydramix.host.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.host.workflow.Connection;
import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.ExecutedWorkflow;

/** The workflow as boxes and lines, each node to the right of those that it gets data from. */
final class WorkflowPicture {

    private static final int BOX_WIDTH = 168;

    private static final int BOX_HEIGHT = 52;

    private static final int COLUMN = 232;

    private static final int ROW = 92;

    private static final int MARGIN = 10;

    /** So many characters fit into a box, or under it in small print. */
    private static final int MAX_NAME = 22;

    private static final int MAX_ANNOTATION = 28;

    private final ExecutedWorkflow workflow;

    private final Map<Integer, Integer> columns = new HashMap<>();

    private final Map<Integer, Integer> rows = new HashMap<>();

    private WorkflowPicture(final ExecutedWorkflow workflow) {
        this.workflow = workflow;
        final List<List<Integer>> layers = new ArrayList<>();
        for (final ExecutedNode node : workflow.nodes()) {
            final int column = incoming(node.id()).stream()
                .mapToInt(c -> columns.getOrDefault(c.source(), -1) + 1).max().orElse(0);
            columns.put(node.id(), column);
            while (layers.size() <= column) {
                layers.add(new ArrayList<>());
            }
            layers.get(column).add(node.id());
        }
        for (final List<Integer> layer : layers) {
            // near its sources, so that few lines cross
            layer.sort(Comparator.comparingDouble(id -> incoming(id).stream()
                .mapToDouble(c -> rows.getOrDefault(c.source(), 0) + c.sourcePort() / 10.0).average().orElse(0)));
            layer.forEach(id -> rows.put(id, layer.indexOf(id)));
        }
    }

    static String of(final ExecutedWorkflow workflow) {
        return workflow.nodes().isEmpty() ? "" : new WorkflowPicture(workflow).svg();
    }

    private String svg() {
        final int width = 2 * MARGIN + columns.values().stream().max(Integer::compare).orElse(0) * COLUMN + BOX_WIDTH;
        final int height = 2 * MARGIN + (rows.values().stream().max(Integer::compare).orElse(0) + 1) * ROW;
        final StringBuilder svg = new StringBuilder("<svg class=\"workflow\" width=\"" + width
            + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
            + "\" role=\"group\" aria-label=\"The workflow\">\n");
        workflow.connections().forEach(connection -> svg.append(line(connection)));
        workflow.nodes().forEach(node -> svg.append(box(node)));
        return svg.append("</svg>\n").toString();
    }

    private String line(final Connection connection) {
        final int fromX = x(connection.source()) + BOX_WIDTH;
        final int fromY = portY(connection.source(), connection.sourcePort());
        final int toX = x(connection.target());
        final int toY = portY(connection.target(), connection.targetPort());
        final int bend = (toX - fromX) / 2;
        return String.format(Locale.ROOT, "<path class=\"wire\" d=\"M%d %dC%d %d %d %d %d %d\"/>%n", fromX, fromY,
            fromX + bend, fromY, toX - bend, toY, toX, toY);
    }

    private String box(final ExecutedNode node) {
        final int x = x(node.id());
        final int y = y(node.id());
        return String.format(Locale.ROOT,
            "<a href=\"#node-%d\"><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>"
                + "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text><text class=\"small\" x=\"%d\" y=\"%d\">%s</text>"
                + "<text class=\"small\" x=\"%d\" y=\"%d\">%s</text></a>%n",
            node.id(), NodeColour.of(node), x, y, BOX_WIDTH, BOX_HEIGHT, x + BOX_WIDTH / 2, y + 22,
            Html.text(Html.shorten(node.name(), MAX_NAME)), x + BOX_WIDTH / 2, y + 40,
            Html.text(node.duration().isZero() ? "node " + node.id()
                : "node " + node.id() + " · " + Html.duration(node.duration())),
            x + BOX_WIDTH / 2, y + BOX_HEIGHT + 16, Html.text(Html.shorten(node.annotation(), MAX_ANNOTATION)));
    }

    private List<Connection> incoming(final int id) {
        return workflow.connections().stream().filter(c -> c.target() == id).toList();
    }

    private int x(final int id) {
        return MARGIN + columns.get(id) * COLUMN;
    }

    private int y(final int id) {
        return MARGIN + rows.get(id) * ROW;
    }

    /** Ports are a third of a box apart at most, the first two of them symmetrical to its middle. */
    private int portY(final int id, final int port) {
        return y(id) + Math.min(BOX_HEIGHT - 6, 6 + port * 13);
    }
}
