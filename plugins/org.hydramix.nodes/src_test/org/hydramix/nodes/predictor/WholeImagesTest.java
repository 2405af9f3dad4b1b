package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

class WholeImagesTest {

    private static final List<String> CLASSES = List.of("lymphocyte", "tumour");

    private static final DataTableSpec IMAGES = TileColumns.table("images",
        List.of(TileColumns.column("Tile", PNGImageContent.TYPE), TileColumns.column("Source", StringCell.TYPE),
            TileColumns.column("Microns per pixel", DoubleCell.TYPE)));

    /** In px: 4 % more than the overview is wide. */
    private static final int LONG = 1664;

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    private final PredictorParameters p = new PredictorParameters();

    private final DetectionColumns columns = new DetectionColumns(CLASSES, true);

    private static RgbImage image(final int width, final int height) {
        final byte[] rgb = new byte[width * height * 3];
        Arrays.fill(rgb, (byte)150);
        return new RgbImage(width, height, rgb);
    }

    private static DetectedCell cell(final double x, final double y) {
        return new DetectedCell(new Centroid(x, y), new float[]{0.25f, 0.75f}, 0.5);
    }

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
        final List<ImageTask> tasks = new ImageTasks(p).find(node.table(IMAGES, List.of()));
        assertEquals(List.of("b/two.png", "one.png"), tasks.stream().map(ImageTask::name).toList());
        assertEquals(OptionalDouble.of(0.5), tasks.get(0).micronsPerPixel());
        try (WholeSlideImage opened = tasks.get(0).opening().open()) {
            assertEquals(30, opened.size(0).width());
        }
        p.m_images = folder.resolve("missing").toString();
        assertTrue(assertThrows(EngineException.class, () -> new ImageTasks(p).find(node.table(IMAGES, List.of())))
            .getMessage().contains("does not exist"));
    }

    @Test
    void imagesInTheTileColumnAreSearchedUnderTheNameOfTheirSource() throws Exception {
        final BufferedDataTable table = node.table(IMAGES, List.of(NodeHarness.row("r", Cells.image(image(40, 30)),
            new StringCell("scan.png"), new DoubleCell(0.25))));
        final List<ImageTask> tasks = new ImageTasks(p).find(table);
        assertEquals("scan.png", tasks.get(0).name());
        try (WholeSlideImage opened = tasks.get(0).opening().open()) {
            assertEquals(OptionalDouble.of(0.25), opened.micronsPerPixel());
            assertEquals(40, opened.size(0).width());
        }
        assertTrue(assertThrows(EngineException.class, () -> new ImageTasks(p).find(node.table(IMAGES, List.of())))
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

    /** The cells come from top to bottom: without a sample the lower ones would be missing. */
    @Test
    void theOverviewOfVeryManyCellsShowsThemFromTopToBottom() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(60, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview(slide);
            for (int i = 0; i < 250_000; i++) {
                overview.add(cell(20, i < 240_000 ? 10 : 30));
            }
            final RgbImage picture = overview.draw(slide);
            for (final int y : new int[]{10, 30}) {
                assertEquals(ClassColours.of(1).getRed(), picture.rgb()[(y * 60 + 20) * 3] & 0xff, "row " + y);
            }
        }
    }

    /** A little more than the longest side: the view takes the image as it is, and so must the dots. */
    @Test
    void theOverviewOfAnImageThatIsNotScaledHasItsDotsInPlace() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(LONG, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview(slide);
            overview.add(cell(1600, 20));
            final RgbImage picture = overview.draw(slide);
            assertEquals(LONG, picture.width());
            assertEquals(ClassColours.of(1).getRed(), picture.rgb()[(20 * LONG + 1600) * 3] & 0xff);
        }
    }

    @Test
    void theOverviewShowsEachCellInTheColourOfItsClass() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(60, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview(slide);
            overview.add(cell(20, 10));
            final RgbImage picture = overview.draw(slide);
            assertEquals(60, picture.width());
            final int at = (10 * 60 + 20) * 3;
            assertEquals(ClassColours.of(1).getRed(), picture.rgb()[at] & 0xff);
            assertEquals(150, picture.rgb()[(30 * 60 + 50) * 3] & 0xff);
        }
    }
}
