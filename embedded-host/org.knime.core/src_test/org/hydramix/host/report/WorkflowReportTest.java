package org.hydramix.host.report;

import static org.hydramix.host.report.MadeUpWorkflow.number;
import static org.hydramix.host.report.MadeUpWorkflow.table;
import static org.hydramix.host.report.MadeUpWorkflow.text;
import static org.hydramix.host.report.MadeUpWorkflow.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.hydramix.host.report.MadeUpWorkflow.Table;
import org.hydramix.host.workflow.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.NodeMessage;

/** The page shows what the tables hold, by the conventions, and stands by itself. */
class WorkflowReportTest {

    @TempDir
    Path folder;

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        final String page = page(complete());
        assertFalse(Pattern.compile("(src|href)=\"(?!#|data:)").matcher(page).find());
        assertFalse(page.contains("<script") || page.contains("@import") || page.contains("url("));
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(Files.exists(folder.resolve("report/index.html.part")));
    }

    @Test
    void textsAreEscaped() throws Exception {
        final String page = page(new MadeUpWorkflow().node(1, "<b>Reader</b>", "", NodeState.EXECUTED,
            NodeMessage.newWarning("\"a\" & 'b' <script>"), true, table("<i>", StringCell.TYPE).row("<k>",
                text("<v>")).close()));
        assertFalse(page.contains("<b>Reader") || page.contains("<script") || page.contains("<i>")
            || page.contains("<v>"));
        assertTrue(page.contains("train &amp; score"));
        assertTrue(page.contains("&quot;a&quot; &amp; &#39;b&#39; &lt;script&gt;"));
        assertTrue(page.contains("&lt;data&gt;"), "settings");
    }

    @Test
    void theSvgIsWellFormed() throws Exception {
        final Matcher svg = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page(complete()));
        int count = 0;
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        while (svg.find()) {
            factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.group().getBytes(StandardCharsets.UTF_8)));
            count++;
        }
        assertTrue(count >= 2, count + " pictures");
    }

    @Test
    void outcomeStatesAndPicture() throws Exception {
        final String page = page(complete());
        assertTrue(page.contains("All 4 nodes executed."));
        assertEquals(4, count(page, "<rect class=\"good\""));
        assertEquals(4, count(page, "<path class=\"wire\""));
        assertTrue(page.contains("in 1.234 s"));
        final String failed = page(new MadeUpWorkflow()
            .node(1, "Reader", "", NodeState.CONFIGURED, NodeMessage.newError("no such folder"), false)
            .node(2, "Learner", "", NodeState.IDLE, NodeMessage.NONE, true).connect(1, 1, 2, 1));
        assertTrue(failed.contains("0 of 2 nodes executed, 1 failed."));
        assertTrue(failed.contains("<p class=\"message bad\">no such folder</p>"));
    }

    @Test
    void imagesAreInlinedWithTheirPositions() throws Exception {
        final String page = page(complete());
        assertTrue(page.contains("data:image/png;base64," + Base64.getEncoder().encodeToString(png())));
        assertTrue(page.contains("<circle class=\"true\" cx=\"3.00\" cy=\"4.00\""));
        assertTrue(page.contains("d=\"M3.50 6.25h4m-2-2v4\""));
        assertTrue(page.contains("24 of 100 rows, evenly spaced"));
        assertTrue(page.contains("tumour 0<") && page.contains("tumour 95<") && !page.contains("tumour 96<"));
    }

    @Test
    void aNodeWithAViewShowsThatAndItsTablesFolded() throws Exception {
        final Path report = folder.resolve("report");
        WorkflowReport.write(complete().view(ViewPageTest.page("{\"result\":\"<b>\"}")), report);
        final String index = Files.readString(report.resolve("index.html"));
        assertTrue(index.contains("title=\"View of Scorer, node 4\" src=\"node-4.html\">"));
        assertTrue(index.contains("<details><summary>Output 1</summary>"));
        assertTrue(Files.readString(report.resolve("node-4.html"))
            .contains("\"initial-data\">{\"result\":\"\\u003cb>\"}"));
        assertEquals(List.of("index.html", "node-4.html"), names(report));
    }

    private static List<String> names(final Path report) throws IOException {
        try (Stream<Path> files = Files.list(report)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void longTablesAreCutAndNumbersRounded() throws Exception {
        final Table table = table("Value", DoubleCell.TYPE, "Name", StringCell.TYPE);
        for (int i = 0; i < 31; i++) {
            table.row("Row" + i, i == 1 ? DataType.getMissingCell() : number(1 / 3.0), text("n" + i));
        }
        final String page =
            page(new MadeUpWorkflow().node(1, "R", "", NodeState.EXECUTED, NodeMessage.NONE, true, table.close()));
        assertTrue(page.contains("30 of 31 rows"));
        assertTrue(page.contains("Row29") && !page.contains("Row30"));
        assertTrue(page.contains("<td class=\"number\">0.3333</td>") && page.contains("<td class=\"number\">–</td>"));
    }

    @Test
    void endNodesAreComparedSideBySide() throws Exception {
        final String page = page(complete());
        assertTrue(page.contains("<th scope=\"col\">HydraMix</th><th scope=\"col\">Supervised</th>"));
        assertTrue(page.contains("<tr><th scope=\"row\">Accuracy</th><td class=\"number\">0.8123</td>"
            + "<td class=\"number\">0.7</td></tr>"));
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultPrinter.print(complete(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(String.join(System.lineSeparator(), "", "Scorer", //
            "            HydraMix  Supervised", //
            "  Accuracy    0.8123         0.7", //
            "  Cells          200         200", ""), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void nothingToCompareNothingPrinted() {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultPrinter.print(new MadeUpWorkflow().node(1, "R", "", NodeState.EXECUTED, NodeMessage.NONE, true,
            table("Name", StringCell.TYPE).row("a", text("b")).close()), new PrintStream(out));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void numbersAsPeopleReadThem() {
        assertEquals("12345", Numbers.format(12345));
        assertEquals("0.1235", Numbers.format(0.123456));
        assertEquals("1235", Numbers.format(1234.56));
        assertEquals("123500", Numbers.format(123456.7));
        assertEquals("1.20e-05", Numbers.format(1.2e-5));
        assertEquals("–", Numbers.format(Double.NaN));
        assertEquals("0", Numbers.format(0));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        final Path file = Files.writeString(folder.resolve("file"), "");
        final IOException e =
            assertThrows(IOException.class, () -> WorkflowReport.write(complete(), file.resolve("report")));
        assertTrue(e.getMessage().contains("cannot be written to " + file.resolve("report")), e.getMessage());
        assertTrue(e.getMessage().contains("Choose a folder"), e.getMessage());
        assertThrows(IOException.class, () -> WorkflowReport.prepare(file.resolve("report")));
    }

    @Test
    void preparingMakesTheFolderAndLeavesNothingInIt() throws IOException {
        WorkflowReport.prepare(folder.resolve("reports/first"));
        try (Stream<Path> files = Files.list(folder.resolve("reports/first"))) {
            assertEquals(0, files.count());
        }
    }

    private String page(final MadeUpWorkflow workflow) throws IOException {
        WorkflowReport.write(workflow, folder.resolve("report"));
        return Files.readString(folder.resolve("report/index.html"));
    }

    private static MadeUpWorkflow complete() {
        final Table tiles = table("Tile", PNGImageContent.TYPE, "Class", StringCell.TYPE, "X", DoubleCell.TYPE, "Y",
            DoubleCell.TYPE, "Predicted X", DoubleCell.TYPE, "Predicted Y", DoubleCell.TYPE);
        for (int i = 0; i < 100; i++) {
            final DataCell image = new PNGImageContent(png()).toImageCell();
            tiles.row("Tile " + i, image, text("tumour " + i), number(3), number(4), number(5.5), number(6.25));
        }
        final Table history = table("Step", IntCell.TYPE, "Class loss", DoubleCell.TYPE, "Location loss",
            DoubleCell.TYPE,
            "Validation accuracy", DoubleCell.TYPE, "Share of guesses (a)", DoubleCell.TYPE, "Share of guesses (b)",
            DoubleCell.TYPE, "Empty", DoubleCell.TYPE);
        for (int i = 0; i < 10; i++) {
            history.row("Step " + i * 50, whole(i * 50), number(1.0 / (i + 1)), number(i == 3 ? Double.NaN : 0.2),
                number(i / 10.0), number(0.4), number(0.6), number(Double.NaN));
        }
        return new MadeUpWorkflow()
            .node(1, "Tile Reader", "", NodeState.EXECUTED, NodeMessage.NONE, false, tiles.close())
            .node(2, "HydraMix Learner", "", NodeState.EXECUTED, NodeMessage.NONE, false, history.close())
            .node(3, "Scorer", "HydraMix", NodeState.EXECUTED, NodeMessage.NONE, true, scores(0.81234), confusion())
            .node(4, "Scorer", "Supervised", NodeState.EXECUTED, NodeMessage.NONE, true, scores(0.7))
            .connect(1, 1, 2, 1).connect(2, 1, 3, 1).connect(1, 1, 4, 1).connect(2, 2, 4, 2);
    }

    private static BufferedDataTable scores(final double accuracy) {
        return table("Value", DoubleCell.TYPE).row("Accuracy", number(accuracy)).row("Cells", number(200)).close();
    }

    private static BufferedDataTable confusion() {
        return table("tumour", IntCell.TYPE, "stroma", IntCell.TYPE).row("tumour", whole(30), whole(10))
            .row("stroma", whole(0), whole(7)).close();
    }

    private static byte[] png() {
        final BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xff00ff);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static int count(final String page, final String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
