package org.hydramix.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.hydramix.host.workflow.ExecutedNode;
import org.hydramix.host.workflow.ExecutedWorkflow;
import org.hydramix.host.workflow.NodeState;
import org.hydramix.host.workflow.OutputPort;
import org.knime.core.node.workflow.NodeMessage;

/** An executed workflow as a page in HTML, with a further page for each view. */
public final class WorkflowReport {

    /** Name of the page in its folder. */
    public static final String PAGE = "index.html";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final ExecutedWorkflow workflow;

    private final LocalDateTime time;

    private WorkflowReport(final ExecutedWorkflow workflow, final LocalDateTime time) {
        this.workflow = workflow;
        this.time = time;
    }

    /**
     * Makes the folder of a report that will be written later.
     *
     * @param folder is made if it does not exist
     * @throws IOException if it cannot be made or written to
     */
    public static void prepare(final Path folder) throws IOException {
        new ReportFiles(folder).check();
    }

    /**
     * Writes {@value #PAGE} and, for each node that has a view, a page with it.
     *
     * @param workflow what was executed
     * @param folder is made if it does not exist
     * @throws IOException if a page cannot be written
     */
    public static void write(final ExecutedWorkflow workflow, final Path folder) throws IOException {
        final ReportFiles files = new ReportFiles(folder);
        for (final ExecutedNode node : workflow.nodes()) {
            if (node.view().isPresent()) {
                files.write(viewFile(node), SelfContainedPage.of(node.view().get(), Integer.toString(node.id())));
            }
        }
        files.write(PAGE, new WorkflowReport(workflow, LocalDateTime.now()).page());
    }

    private static String viewFile(final ExecutedNode node) {
        return "node-" + node.id() + ".html";
    }

    private String page() throws IOException {
        final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<meta http-equiv=\"Content-Security-Policy\" "
            + "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
            + "frame-src 'self' file:\">\n<title>"
            + Html.text(workflow.name()) + "</title>\n<style>\n" + style() + "</style></head>\n<body>\n");
        html.append(header()).append("<main>\n").append(WorkflowPicture.of(workflow));
        Comparison.all(workflow).forEach(comparison -> html.append(ComparisonTable.of(comparison)));
        workflow.nodes().forEach(node -> html.append(section(node)));
        return html.append("</main></body></html>\n").toString();
    }

    private String header() {
        final List<ExecutedNode> nodes = workflow.nodes();
        final long executed = nodes.stream().filter(n -> n.state() == NodeState.EXECUTED).count();
        final long failed =
            nodes.stream().filter(n -> n.message().getMessageType() == NodeMessage.Type.ERROR).count();
        final boolean complete = executed == nodes.size();
        final String outcome = complete ? "All " + executed + " nodes executed."
            : executed + " of " + nodes.size() + " nodes executed" + (failed == 0 ? "." : ", " + failed + " failed.");
        return "<header><h1>" + Html.text(workflow.name()) + "</h1><p>" + Html.text(DATE.format(time)) + " · "
            + Html.element("span", complete ? "good" : "bad", outcome) + "</p></header>\n";
    }

    private static String section(final ExecutedNode node) {
        final StringBuilder html = new StringBuilder("<section id=\"node-" + node.id() + "\"><h2>"
            + Html.text(node.name()) + " " + Html.element("small", "dim", "node " + node.id() + annotation(node))
            + "</h2>\n<p>" + Html.element("span", "state " + NodeColour.of(node), node.state().name().toLowerCase(
                Locale.ROOT))
            + (node.duration().isZero() ? "" : " in " + Html.duration(node.duration())) + "</p>\n");
        if (!node.description().isBlank()) {
            html.append(Html.element("p", "description", node.description()));
        }
        if (node.message().getMessageType() != NodeMessage.Type.RESET) {
            html.append(Html.element("p", "message " + NodeColour.of(node), node.message().getMessage()));
        }
        html.append(settings(node));
        if (node.view().isPresent()) {
            html.append(view(node));
            node.outputs().forEach(output -> html.append(folded(output)));
        } else {
            node.outputs().forEach(output -> html.append(output(output)));
        }
        return html.append("</section>\n").toString();
    }

    private static String annotation(final ExecutedNode node) {
        return node.annotation().isBlank() ? "" : " · " + node.annotation();
    }

    /** The view in place, and a link to have it large. */
    private static String view(final ExecutedNode node) {
        return "<iframe class=\"view\" loading=\"lazy\" title=\"View of " + Html.text(node.name()) + ", node "
            + node.id()
            + "\" src=\"" + viewFile(node) + "\"></iframe>\n<p><a href=\"" + viewFile(node) + "\">Open the view of "
            + Html.text(node.name()) + ", node " + node.id() + "</a></p>\n";
    }

    private static String folded(final OutputPort output) {
        return "<details><summary>" + Html.text(output.name()) + "</summary>\n" + OutputSection.plain(output.object())
            + "</details>\n";
    }

    private static String output(final OutputPort output) {
        return "<h3>" + Html.text(output.name()) + "</h3>\n" + OutputSection.of(output.object());
    }

    private static String settings(final ExecutedNode node) {
        if (node.settings().isEmpty()) {
            return "";
        }
        final StringBuilder html = new StringBuilder("<details><summary>Settings</summary><table>");
        node.settings().forEach((path, value) -> html.append("<tr><th scope=\"row\">" + Html.text(path) + "</th><td>"
            + Html.text(Html.shorten(value, OutputSection.MAX_TEXT)) + "</td></tr>"));
        return html.append("</table></details>\n").toString();
    }

    private static String style() throws IOException {
        try (InputStream in = WorkflowReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
