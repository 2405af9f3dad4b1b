package org.hydramix.nodes.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import java.util.Optional;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.source.TileMode;
import org.hydramix.engine.source.TileRequest;
import org.hydramix.engine.source.UnlabelledTiles;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.path.WorkflowPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.hydramix.nodes.tile.TileColumns;

class TileReadingTest {

    private static final PortObject[] NOTHING = {};

    @TempDir
    private Path folder;

    private final TileReaderParameters p = new TileReaderParameters();

    private final NodeHarness node = new NodeHarness();

    @BeforeEach
    void twoImages() throws IOException {
        for (final String name : List.of("a.png", "b.png")) {
            Files.write(folder.resolve(name), PngTile.encode(new RgbImage(64, 48, new byte[64 * 48 * 3])));
        }
        Files.writeString(folder.resolve("annotations.csv"),
            "image,x,y,class\na.png,20,20,t\na.png,40,30,l\nb.png,30,20,t\nb.png,30,20,t\nb.png,900,20,t\n");
        p.m_path = folder.toString();
    }

    @Test
    void dotsBecomeRows() throws Exception {
        TileReading.execute(p, NOTHING, node.exec(), node);
        final List<DataRow> rows = node.rows(0);
        assertEquals(TileColumns.labelled(), stripped());
        assertEquals(4, rows.size());
        final Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.getKey().getString()));
        assertEquals(4, keys.size(), keys.toString());
        assertTrue(keys.stream().allMatch(key -> key.matches("[ab]\\.png@-?\\d+,-?\\d+(#2)?")), keys.toString());
        assertEquals(0, node.rows(1).size());
    }

    private org.knime.core.data.DataTableSpec stripped() {
        // names and types; the container fills in what values occur
        final var spec = node.table(0).getDataTableSpec();
        return TileColumns.table(spec.getName(),
            spec.stream().map(column -> TileColumns.column(column.getName(), column.getType())).toList());
    }

    @Test
    void whatWasSkippedIsListedAndTheNodeWarns() throws Exception {
        TileReading.execute(p, NOTHING, node.exec(), node);
        final List<DataRow> skipped = node.rows(2);
        assertEquals(1, skipped.size());
        assertEquals("6", skipped.get(0).getCell(1).toString());
        assertTrue(skipped.get(0).getCell(2).toString().contains("900"), skipped.get(0).getCell(2).toString());
        final String warning = node.warning().orElseThrow();
        assertTrue(warning.startsWith("1 file or row was skipped, see the third output. The first: ")
            && warning.contains("annotations.csv, row 6: "), warning);
    }

    @Test
    void someCellsKeepTheirLabelAndTheRestDoNot() throws Exception {
        p.m_labelledCells = 2;
        TileReading.execute(p, NOTHING, node.exec(), node);
        assertEquals(2, node.rows(0).size());
        assertEquals(2, node.rows(1).size());
        assertEquals(-1, node.table(1).getDataTableSpec().findColumnIndex(TileColumns.CLASS));
    }

    @Test
    void wholeImagesComeWithAllTheirCells() throws Exception {
        p.m_cut = CutChoice.ANNOTATED_IMAGE;
        p.m_annotatedImages = 1;
        assertEquals(TileColumns.annotated(), TileReading.configure(p, new PortObjectSpec[0])[0]);
        TileReading.execute(p, NOTHING, node.exec(), node);
        assertEquals(1, node.rows(0).size());
        assertEquals(1, node.rows(1).size(), "the other has lost its annotations");
        assertTrue(ImageTable.isOne(node.table(0).getDataTableSpec()));
        final AnnotatedTile image = new ImageTable(node.table(0).getDataTableSpec(), "images", TileColumns.TILE)
            .read(node.table(0), Monitor.NONE).get(0);
        assertEquals(2, image.cells().size());
        assertEquals(64, image.tile().image().width());
        assertTrue(image.cells().contains(new DotLabel("t",
            Optional.of(new Centroid("a.png".equals(image.tile().source()) ? 20 : 30, 20)))), image.cells().toString());
        assertEquals("2", node.rows(0).get(0)
            .getCell(node.table(0).getDataTableSpec().findColumnIndex(TileColumns.CELL_COUNT)).toString());
    }

    @Test
    void moreCellsThanThereAreCannotBeDrawn() {
        p.m_labelledCells = 100;
        final var e = assertThrows(KNIMEException.class, () -> TileReading.execute(p, NOTHING, node.exec(), node));
        assertTrue(e.getMessage().contains("100"), e.getMessage());
    }

    @Test
    void tilesHaveTheResolutionThatIsAskedFor() throws Exception {
        p.m_micronsPerPixel = 0.25;
        p.m_tileResolution = 0.5;
        p.m_patchSize = 16;
        TileReading.execute(p, NOTHING, node.exec(), node);
        final var spec = node.table(0).getDataTableSpec();
        final int resolution = spec.findColumnIndex("Microns per pixel");
        final int left = spec.findColumnIndex("Tile X");
        final int x = spec.findColumnIndex("X");
        for (final DataRow row : node.rows(0)) {
            assertEquals("0.5", row.getCell(resolution).toString());
            final double place = Integer.parseInt(row.getCell(left).toString()) / 2.0
                + Double.parseDouble(row.getCell(x).toString());
            // the middle of px 20, 30 and 40 of 0.25 µm in px of 0.5 µm
            assertTrue(Set.of(9.75, 14.75, 19.75).contains(place), "X " + place);
        }
        assertEquals(4, node.rows(0).size());
    }

    @Test
    void cellsComeFromQuPath() throws Exception {
        Files.delete(folder.resolve("annotations.csv"));
        Files.writeString(folder.resolve("a.geojson"), """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",
            "coordinates":[20.5,30.5]},"properties":{"classification":{"name":"tumour","color":[200,0,0]}}}]}
            """);
        TileReading.execute(p, NOTHING, node.exec(), node);
        assertEquals(1, node.rows(0).size());
        final int name = node.table(0).getDataTableSpec().findColumnIndex(TileColumns.CLASS);
        assertEquals("tumour", node.rows(0).get(0).getCell(name).toString());
        assertTrue(node.warning().isEmpty());
    }

    @Test
    void onlyListedImagesAreRead() throws Exception {
        final var spec = TileColumns.table("files", List.of(TileColumns.column("Path", StringCell.TYPE)));
        final var list =
            node.table(spec, List.of(NodeHarness.row("1", new StringCell(folder.resolve("b.png").toString()))));
        TileReading.execute(p, new PortObject[]{list}, node.exec(), node);
        assertEquals(2, node.rows(0).size());
        assertTrue(node.rows(0).stream().allMatch(row -> row.getKey().getString().startsWith("b.png")));
        p.m_pathColumn = "Files";
        final var e = assertThrows(InvalidSettingsException.class,
            () -> TileReading.configure(p, new PortObjectSpec[]{spec}));
        assertEquals("The table of image files has no column 'Files' with texts. Columns with texts: Path.",
            e.getMessage());
    }

    @Test
    void anEmptyPathIsNamedByItsRow() {
        final var spec = TileColumns.table("files", List.of(TileColumns.column("Path", StringCell.TYPE)));
        for (final DataCell empty : List.of(new StringCell(""), new StringCell(" "), DataType.getMissingCell())) {
            final var list = node.table(spec,
                List.of(NodeHarness.row("1", new StringCell(folder.resolve("b.png").toString())), NodeHarness.row("2", empty)));
            final var e =
                assertThrows(KNIMEException.class, () -> TileReading.execute(p, new PortObject[]{list}, node.exec(), node));
            assertEquals("The table of image files names no file in row '2'. Fill it in or remove the row.", e.getMessage());
        }
    }

    @Test
    void cancellingIsHeard() {
        node.cancel();
        assertThrows(CanceledExecutionException.class, () -> TileReading.execute(p, NOTHING, node.exec(), node));
    }

    @Test
    void aMissingFolderIsNamed() {
        p.m_path = folder.resolve("nowhere").toString();
        final var e = assertThrows(KNIMEException.class, () -> TileReading.execute(p, NOTHING, node.exec(), node));
        assertTrue(e.getMessage().contains(p.m_path), e.getMessage());
    }

    @Test
    void settingsAreCheckedWhereverTheyComeFrom() {
        p.m_patchSize = 4;
        assertEquals("The patch size must be 8 to 1024 px, not 4.", refused());
        p.m_patchSize = 32;
        p.m_randomOffset = 16;
        assertTrue(refused().contains("random offset must be 0 to 15 px"));
        p.m_randomOffset = 6;
        p.m_labelledCells = -1;
        assertTrue(refused().contains("number of labelled cells"));
        p.m_labelledCells = 0;
        p.m_micronsPerPixel = -0.5;
        assertTrue(refused().contains("more than 0 µm/px, not -0.5"));
        p.m_micronsPerPixel = 0;
        p.m_path = " ";
        assertEquals("The folder or image is not set. Enter a path.", refused());
    }

    /** Such a setting may come from a version that took it, or from a flow variable. */
    @Test
    void tilesThatNoNetworkTakesAreReadWithAWarning() throws Exception {
        assertEquals(Optional.empty(), TileReading.sizeWarning(p));
        p.m_randomOffset = 0;
        p.m_patchSize = 15;
        final String small = "Tiles of 15 px are for looking at only: models are trained on tiles of 16 to 256 px. Change the patch"
            + " size for training and prediction.";
        assertEquals(small, TileReading.sizeWarning(p).orElseThrow());
        TileReading.execute(p, NOTHING, node.exec(), node);
        assertEquals(4, node.rows(0).size());
        final String warning = node.warning().orElseThrow();
        assertTrue(warning.startsWith(small + "\n1 file or row was skipped"), warning);
        p.m_patchSize = 257;
        assertTrue(TileReading.sizeWarning(p).isPresent());
        p.m_cut = CutChoice.ANNOTATED_IMAGE;
        assertEquals(Optional.empty(), TileReading.sizeWarning(p), "not used");
        p.m_cut = CutChoice.GRID;
        assertTrue(TileReading.sizeWarning(p).isPresent());
        p.m_patchSize = 256;
        assertEquals(Optional.empty(), TileReading.sizeWarning(p));
    }

    @Test
    void tilesOfAGridLieSideBySideByDefault() throws Exception {
        p.m_patchSize = 80;
        assertEquals(80, TileRequests.of(p, WorkflowPaths.current(), List.of()).grid().stride());
    }

    private String refused() {
        return assertThrows(InvalidSettingsException.class, () -> TileReading.configure(p, new PortObjectSpec[0]))
            .getMessage();
    }

    @Test
    void everySettingReachesTheEngine() throws Exception {
        p.m_split = "train";
        p.m_cut = CutChoice.GRID;
        p.m_patchSize = 48;
        p.m_randomOffset = 3;
        p.m_gridSpacing = 24;
        p.m_leastTissue = 0.25;
        p.m_micronsPerPixel = 0.4;
        p.m_imageTable = "/tables/i.csv";
        p.m_annotationTable = "/tables/a.csv";
        p.m_imageColumn = "file";
        p.m_xColumn = "cx";
        p.m_yColumn = "cy";
        p.m_classColumn = "type";
        p.m_labelledCells = 7;
        p.m_balanced = true;
        p.m_unlabelled = UnlabelledChoice.NONE;
        p.m_backgroundPerCell = 1.5;
        p.m_backgroundPerImage = 2;
        p.m_backgroundDistance = 9;
        p.m_seed = 11;
        assertEquals(Colours.NORMALISED, TileRequests.of(p, WorkflowPaths.current(), List.of()).colours(), "by default");
        p.m_stain = StainChoice.AS_SCANNED;
        final TileRequest r = TileRequests.of(p, WorkflowPaths.current(), List.of());
        assertEquals(folder, r.images().path());
        assertEquals("train", r.images().split());
        assertEquals(Path.of("/tables/i.csv"), r.images().imageTable().orElseThrow());
        assertEquals(Path.of("/tables/a.csv"), r.annotationTable().orElseThrow());
        assertEquals(TileMode.GRID, r.mode());
        assertEquals("PatchCut[size=48, randomOffset=3]", r.cut().toString());
        assertEquals("Grid[stride=24, minimumTissue=0.25]", r.grid().toString());
        assertEquals(0.4, r.micronsPerPixel().orElseThrow());
        assertEquals("DotColumns[image=file, x=cx, y=cy, className=type]", r.columns().toString());
        assertEquals(7, r.cells().labelled());
        assertTrue(r.cells().balanced());
        assertEquals(UnlabelledTiles.NONE, r.cells().unlabelled());
        assertEquals("BackgroundTiles[perImage=2, perLabelledCell=1.5, minimumDistance=9.0]",
            r.background().toString());
        assertEquals(11, r.seed());
        assertEquals(Colours.AS_SCANNED, r.colours());
    }
}
