package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.hydramix.nodes.predictor.OverviewTest.cell;
import static org.hydramix.nodes.predictor.OverviewTest.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

class WholeImagesTest {

    private static final List<String> CLASSES = List.of("lymphocyte", "tumour");

    private static final DataTableSpec IMAGES = TileColumns.table("images",
        List.of(TileColumns.column("Tile", PNGImageContent.TYPE), TileColumns.column("Source", StringCell.TYPE),
            TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    private final PredictorParameters p = new PredictorParameters();

    private final DetectionColumns columns = new DetectionColumns(CLASSES, true);

    @Test
    void aFoundCellBecomesARow() {
        final List<String> names = Arrays.asList(columns.cells().getColumnNames());
        assertEquals(List.of("Source", "X", "Y", "X (µm)", "Y (µm)", "Predicted class", "P (lymphocyte)", "P (tumour)",
            "Confidence"), names);
        final var cells = columns.cell("a.svs", cell(9.5, 19.5), 0.25);
        assertEquals("a.svs", cells.get(0).toString());
        assertEquals(9.5, Cells.number(cells.get(1)));
        assertEquals(2.5, Cells.number(cells.get(3)), "from the border of the image");
        assertEquals(5, Cells.number(cells.get(4)));
        assertEquals("tumour", cells.get(5).toString());
        assertEquals(0.75, Cells.number(cells.get(7)));
        assertTrue(columns.cell("a.svs", cell(1, 1), Double.NaN).get(3).isMissing());
    }

    @Test
    void anImageBecomesARow() {
        final var report =
            new SlideReport("a.svs", 2000, 1000, 0.5, 1_000_000, List.of(3L, 5L), 1.5, List.of("look"));
        final var cells = columns.image(report, DataType.getMissingCell());
        assertEquals(columns.images().getNumColumns(), cells.size());
        assertEquals(0.25, Cells.number(cells.get(columns.images().findColumnIndex("Area analysed (mm²)"))), 1e-12);
        assertEquals(8, Cells.number(cells.get(columns.images().findColumnIndex("Cells"))));
        assertEquals(20, Cells.number(cells.get(columns.images().findColumnIndex("Cells per mm² (tumour)"))), 1e-9);
        assertEquals("look", cells.get(columns.images().findColumnIndex("Problem")).toString());
        final var problem = columns.problem("b.svs", "damaged");
        assertEquals(columns.images().getNumColumns(), problem.size());
        assertEquals("b.svs", problem.get(0).toString());
        assertEquals("damaged", problem.get(columns.images().findColumnIndex("Problem")).toString());
    }

    @Test
    void imagesOfAFolderAreFoundByName() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        Files.write(folder.resolve("b/two.png"), PngTile.encode(image(30, 20)));
        Files.write(folder.resolve("one.png"), PngTile.encode(image(30, 20)));
        Files.writeString(folder.resolve("notes.txt"), "no image");
        p.m_images = folder.toString();
        p.m_micronsPerPixel = 0.5;
        final List<ImageTask> tasks = new ImageTasks(p).find(node.table(IMAGES, List.of()), Monitor.NONE);
        assertEquals(List.of("b/two.png", "one.png"), tasks.stream().map(ImageTask::name).toList());
        assertEquals(OptionalDouble.of(0.5), tasks.get(0).micronsPerPixel());
        try (WholeSlideImage opened = tasks.get(0).opening().open()) {
            assertEquals(30, opened.size(0).width());
        }
        p.m_images = folder.resolve("missing").toString();
        assertTrue(assertThrows(EngineException.class, () -> new ImageTasks(p).find(node.table(IMAGES, List.of()), Monitor.NONE))
            .getMessage().contains("does not exist"));
    }

    @Test
    void lookingForImagesIsCancelled() throws Exception {
        final Monitor cancelling = new NodeMonitor(node.exec());
        node.cancel();
        final BufferedDataTable table = node.table(IMAGES, List.of(path("1", folder)));
        assertThrows(CancelledException.class, () -> new ImageTasks(p).find(table, cancelling));
        p.m_pathColumn = "Source";
        assertThrows(CancelledException.class, () -> new ImageTasks(p).find(table, cancelling));
        p.m_images = folder.toString();
        assertThrows(CancelledException.class, () -> new ImageTasks(p).find(table, cancelling));
    }

    /** As the Tile Reader names them in the truth that the Scorer compares with. */
    @Test
    void filesAreNamedAsTheTileReaderNamesThem() throws Exception {
        Files.createDirectories(folder.resolve("images/b"));
        final Path one = Files.write(folder.resolve("images/one.png"), PngTile.encode(image(30, 20)));
        final Path two = Files.write(folder.resolve("images/b/two.png"), PngTile.encode(image(30, 20)));
        p.m_images = folder.toString();
        assertEquals(List.of("b/two.png", "one.png"), names(node.table(IMAGES, List.of())));
        p.m_images = one.toString();
        assertEquals(List.of("one.png"), names(node.table(IMAGES, List.of())));
        p.m_images = "";
        p.m_pathColumn = "Source";
        final BufferedDataTable listed = node.table(IMAGES, List.of(path("1", one), path("2", two), path("3", one)));
        assertEquals(List.of("one.png", "b/two.png"), names(listed), "relative to the folder of the first, each once");
    }

    private List<String> names(final BufferedDataTable table) throws Exception {
        return new ImageTasks(p).find(table, Monitor.NONE).stream().map(ImageTask::name).toList();
    }

    private static DataRow path(final String key, final Path file) {
        return NodeHarness.row(key, DataType.getMissingCell(), new StringCell(file.toString()), DataType.getMissingCell());
    }

    @Test
    void ofTwoImagesOfOneNameTheSecondIsListedWithTheReason() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/one.png"), PngTile.encode(image(30, 20)));
        Files.write(folder.resolve("one.png"), PngTile.encode(image(40, 20)));
        p.m_images = folder.toString();
        final List<ImageTask> tasks = new ImageTasks(p).find(node.table(IMAGES, List.of()), Monitor.NONE);
        assertEquals(List.of("one.png", folder.resolve("one.png").toString()),
            tasks.stream().map(ImageTask::name).toList());
        final var e = assertThrows(EngineException.class, () -> tasks.get(1).opening().open());
        assertTrue(e.getMessage().contains("has the same name as " + folder.resolve("images/one.png")), e.getMessage());
    }

    private static DataRow tile(final String key, final String source, final int left, final int top) {
        return NodeHarness.row(key, Cells.image(image(40, 30)), new StringCell(source), new IntCell(left), new IntCell(top),
            new DoubleCell(0.5), DataType.getMissingCell());
    }

    private String refused(final DataRow... rows) {
        return assertThrows(EngineException.class,
            () -> new ImageTasks(p).find(node.table(TileColumns.unlabelled(), List.of(rows)), Monitor.NONE)).getMessage();
    }

    @Test
    void partsOfImagesAreRefusedAsTheirCellsWouldGetWrongPositions() throws Exception {
        final String twice = refused(tile("r1", "a.svs", 0, 0), tile("r2", "b.svs", 0, 0), tile("r3", "a.svs", 0, 0));
        assertTrue(twice.startsWith("Rows 'r1' and 'r3' are both of the image 'a.svs' (column 'Source')."), twice);
        assertTrue(twice.contains("image files themselves"), twice);
        for (final DataRow part : List.of(tile("r2", "b.svs", 64, 0), tile("r2", "b.svs", 0, -3))) {
            final String refused = refused(tile("r1", "a.svs", 0, 0), part);
            assertTrue(refused.startsWith("Row 'r2' holds a part of the image 'b.svs' (columns 'Tile X' and 'Tile Y')."),
                refused);
        }
        assertEquals(List.of("a.svs", "b.svs"), names(node.table(TileColumns.unlabelled(),
            List.of(tile("r1", "a.svs", 0, 0), tile("r2", "b.svs", 0, 0)))));
    }

    @Test
    void aRowWithoutImageAndOneOfNoResolutionAreListedWithTheReason() throws Exception {
        final List<ImageTask> tasks = new ImageTasks(p).find(node.table(IMAGES, List.of(
            NodeHarness.row("r1", DataType.getMissingCell(), new StringCell("a.png"), new DoubleCell(0.25)),
            NodeHarness.row("r2", Cells.image(image(40, 30)), new StringCell("b.png"), new DoubleCell(0)))), Monitor.NONE);
        assertEquals(List.of("a.png", "b.png"), tasks.stream().map(ImageTask::name).toList());
        final var missing = assertThrows(EngineException.class, () -> tasks.get(0).opening().open());
        assertTrue(missing.getMessage().startsWith("There is no image in row 'r1'."), missing.getMessage());
        final var resolution = assertThrows(EngineException.class, () -> tasks.get(1).opening().open());
        assertTrue(resolution.getMessage().startsWith("The resolution in row 'r2' is 0.0 µm/px"), resolution.getMessage());
    }

    @Test
    void onlyTilesAreWarnedOfAnotherResolution() {
        final PortObjectSpec model = new ModelPortObjectSpec(
            new TrainingSetPortObjectSpec(Optional.of(CLASSES), OptionalInt.of(64), 0.25, Recipe.DEFAULT));
        final PortObjectSpec[] specs =
            {model, node.table(TileColumns.unlabelled(), List.of(tile("r", "a.png", 0, 0))).getDataTableSpec()};
        p.m_device = DeviceChoice.CPU;
        final List<String> said = new ArrayList<>();
        Predicting.warnings(p, specs).show(said::add);
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("0.250 µm/px, but tiles have 0.500 µm/px"), said::toString);
        p.m_mode = PredictionMode.WHOLE_IMAGES;
        Predicting.warnings(p, specs).show(text -> assertEquals("", text, "images are scaled"));
    }

    @Test
    void imagesInTheTileColumnAreSearchedUnderTheNameOfTheirSource() throws Exception {
        final BufferedDataTable table = node.table(IMAGES, List.of(NodeHarness.row("r", Cells.image(image(40, 30)),
            new StringCell("scan.png"), new DoubleCell(0.25))));
        final List<ImageTask> tasks = new ImageTasks(p).find(table, Monitor.NONE);
        assertEquals("scan.png", tasks.get(0).name());
        try (WholeSlideImage opened = tasks.get(0).opening().open()) {
            assertEquals(OptionalDouble.of(0.25), opened.micronsPerPixel());
            assertEquals(40, opened.size(0).width());
        }
        assertTrue(assertThrows(EngineException.class, () -> new ImageTasks(p).find(node.table(IMAGES, List.of()), Monitor.NONE))
            .getMessage().contains("no image to search"));
        p.m_pathColumn = "Path";
        assertThrows(InvalidSettingsException.class, () -> new ImageTasks(p).check(IMAGES));
    }

    @Test
    void everyImageGetsAFileForQuPath() throws Exception {
        final List<DataRow> rows = List.of(new DefaultRow("1", columns.cell("a/x.svs", cell(9.5, 19.5), 0.25)),
            new DefaultRow("2", columns.cell("a/x.svs", cell(3, 4), 0.25)),
            new DefaultRow("3", columns.cell("c.svs", cell(5, 6), 0.25)));
        new GeoJsonFiles(folder, CLASSES).write(List.of("a/x.svs", "empty.svs", "c.svs"),
            node.table(columns.cells(), rows), Monitor.NONE);
        final String first = Files.readString(folder.resolve("a_x.svs.hydramix.geojson"));
        assertEquals(2, first.split("\"Feature\"").length - 1);
        assertTrue(first.contains("[10.0,20.0]"), first);
        assertTrue(first.contains("\"tumour\""), first);
        assertEquals(0, Files.readString(folder.resolve("empty.svs.hydramix.geojson")).split("\"Feature\"").length - 1);
        assertEquals(1, Files.readString(folder.resolve("c.svs.hydramix.geojson")).split("\"Feature\"").length - 1);
    }

    @Test
    void everySourceGivesANameThatEveryFileSystemTakes() throws Exception {
        final String deep = "x".repeat(100) + "/" + "ü".repeat(100);
        final var missing = new GeoJsonFiles(folder, CLASSES).write(
            List.of("a \"b\"?.svs", "A <b>*.svs", "C:\\d.svs", "Gewebe (2)/Schnitt-ä.svs", deep, "y" + deep),
            node.table(columns.cells(), List.of()), Monitor.NONE);
        assertEquals(Optional.empty(), missing);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("A _b_.svs (2)", "C_d.svs", "Gewebe (2)_Schnitt-ä.svs", "a _b_.svs", "ü".repeat(75),
                "ü".repeat(75) + " (2)"),
                files.map(file -> file.getFileName().toString().replace(CellGeoJson.PREDICTIONS, "")).sorted().toList());
        }
    }

    /** The monitor is asked once before the file and then every few thousand cells. */
    @Test
    void writingManyCellsIsCancelledWithoutAHalfWrittenFile() throws Exception {
        final var row = columns.cell("a.svs", cell(9.5, 19.5), 0.25);
        final List<DataRow> rows =
            IntStream.range(0, 20_000).<DataRow>mapToObj(i -> new DefaultRow("Cell " + i, row)).toList();
        final var table = node.table(columns.cells(), rows);
        final Monitor later = new Monitor() {

            private int asked;

            @Override
            public void progress(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws CancelledException {
                if (++asked == 3) {
                    throw new CancelledException();
                }
            }
        };
        assertThrows(CancelledException.class,
            () -> new GeoJsonFiles(folder, CLASSES).write(List.of("a.svs"), table, later));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
