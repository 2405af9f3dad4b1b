package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

/** An image that opens but cannot be read to its end, and results that cannot be written: the rest is kept. */
class DamagedImageTest {

    private static final int WIDTH = 64;

    private static final int HEIGHT = 640;

    /** In px: its preview is read from the level of half the size. */
    private static final int TALL = 4096;

    private static final String DAMAGE = "bad.tif is damaged in row 500.";

    private static HydraMixModel model;

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    private final PredictorParameters p = new PredictorParameters();

    @BeforeAll
    static void train() throws Exception {
        final List<Field.Cell> cells = new ArrayList<>();
        final RgbImage spots = spots(120, 120, cells::add);
        final var set = new FieldSet(List.of("a", "b", "background"), 0.5, List.of(new Field("spots", spots, cells)),
            List.of(), Recipe.DEFAULT, Colours.AS_SCANNED);
        final TrainingConfig config =
            TrainingConfig.IMAGES.withMethod(Method.SUPERVISED).withSchedule(new Schedule(60, 16, 16, 0.01, 0, 0.9, 60, 0))
                .withRuntime(new Runtime(DevicePreference.CPU, 1, Optional.empty(), 100));
        model = FieldLearner.train(set, new FieldSettings(16, 8, 64, 4, 2, 4, 6), config, Optional.empty(),
            TrainingListener.NONE, Monitor.NONE).model();
    }

    @BeforeEach
    void aCellCountsHoweverUnsure() {
        p.m_mode = PredictionMode.WHOLE_IMAGES;
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 1;
        p.m_tissueOnly = false;
        p.m_flips = false;
        p.m_neighbours = false;
        p.m_leastConfidence = 1e-6;
        p.m_blockSize = WIDTH;
        p.m_geoJsonFolder = folder.toString();
    }

    /** Dark squares of two colours on a pale ground: cells that are learnt in seconds. */
    private static RgbImage spots(final int width, final int height, final Consumer<Field.Cell> cells) {
        final byte[] rgb = new byte[width * height * 3];
        Arrays.fill(rgb, (byte)220);
        for (int y = 12; y < height - 4; y += 18) {
            for (int x = 12; x < width - 4; x += 18) {
                final int cls = (x + y) / 18 % 2;
                cells.accept(new Field.Cell(new Centroid(x, y), cls));
                for (int pixel = 0; pixel < 49; pixel++) {
                    final int at = ((y - 3 + pixel / 7) * width + x - 3 + pixel % 7) * 3;
                    Arrays.fill(rgb, at, at + 3, (byte)60);
                    rgb[at + 2 * cls] = (byte)180;
                }
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static WholeSlideImage slide(final String name) {
        return slide(name, HEIGHT);
    }

    private static WholeSlideImage slide(final String name, final int height) {
        return slide(name, height, OptionalDouble.of(0.5));
    }

    private static WholeSlideImage slide(final String name, final int height, final OptionalDouble micronsPerPixel) {
        return WholeSlideImages.of(spots(WIDTH, height, cell -> {
            // they are to be found
        }), name, micronsPerPixel);
    }

    private static ImageTask good(final String name) {
        return new ImageTask(name, () -> slide(name), OptionalDouble.empty());
    }

    private static ImageTask bad() {
        return new ImageTask("bad.tif", () -> new Damaged(slide("bad.tif")), OptionalDouble.empty());
    }

    private static List<DataRow> rows(final BufferedDataTable table) {
        return StreamSupport.stream(table.spliterator(), false).toList();
    }

    @Test
    void aDamagedImageCostsNoneOfTheOthers() throws Exception {
        final var alone = new Detecting(p, model, node.exec()).run(List.of(good("good.tif")), Monitor.NONE);
        final var detecting = new Detecting(p, model, node.exec());
        final BufferedDataTable[] tables =
            detecting.run(List.of(good("first.tif"), bad(), good("good.tif")), Monitor.NONE);
        final int cells = rows(alone[0]).size();
        assertTrue(cells > 20, "only " + cells + " cells");
        final List<DataRow> found = rows(tables[0]);
        assertEquals(2 * cells, found.size(), "no cell of the damaged image");
        assertEquals("first.tif", found.get(0).getCell(0).toString());
        assertEquals("Cell " + 2 * cells, found.get(2 * cells - 1).getKey().getString());
        final int problem = tables[1].getDataTableSpec().findColumnIndex("Problem");
        assertEquals(List.of("?", DAMAGE, "?"),
            rows(tables[1]).stream().map(row -> row.getCell(problem).toString()).toList());
        assertEquals(Optional.of(DAMAGE), detecting.warning());
        assertEquals(2, detecting.view().getAsJsonObject("images").getAsJsonArray("list").size());
        assertTrue(Files.exists(folder.resolve("good.tif.hydramix.geojson")));
        assertFalse(Files.exists(folder.resolve("bad.tif.hydramix.geojson")));
    }

    /** What was found is worth more than its picture. */
    @Test
    void anImageWithoutPictureKeepsItsCells() throws Exception {
        p.m_overlay = true;
        final var detecting = new Detecting(p, model, node.exec());
        final BufferedDataTable[] tables = detecting.run(List.of(
            new ImageTask("tall.tif", () -> new NoPicture(slide("tall.tif", TALL)), OptionalDouble.empty()),
            good("good.tif")), Monitor.NONE);
        final List<DataRow> found = rows(tables[0]);
        assertTrue(found.stream().filter(row -> row.getCell(0).toString().equals("tall.tif")).count() > 200,
            found.size() + " cells");
        final var spec = tables[1].getDataTableSpec();
        final DataRow tall = rows(tables[1]).get(0);
        final String problem = "All cells of tall.tif were found, but there is no picture of it: " + DAMAGE;
        assertEquals(problem, tall.getCell(spec.findColumnIndex("Problem")).toString());
        assertTrue(tall.getCell(spec.findColumnIndex("Overlay")).isMissing());
        assertFalse(rows(tables[1]).get(1).getCell(spec.findColumnIndex("Overlay")).isMissing());
        assertEquals(Optional.of(problem), detecting.warning());
        assertEquals("{\"shown\":1,\"total\":2}", detecting.view().getAsJsonObject("images").deepCopy().toString()
            .replaceFirst(",\"list\".*", "}"));
    }

    /** Two things to say about one image are one image. */
    @Test
    void imagesThatNeedALookAreCountedNotWarnings() throws Exception {
        p.m_overlay = true;
        final var detecting = new Detecting(p, model, node.exec());
        detecting.run(List.of(new ImageTask("tall.tif",
            () -> new NoPicture(slide("tall.tif", TALL, OptionalDouble.empty())), OptionalDouble.empty()), bad(),
            good("good.tif")), Monitor.NONE);
        final String warning = detecting.warning().orElseThrow();
        assertTrue(warning.startsWith("2 images need a look, see the second output. The first: "), warning);
        assertTrue(warning.contains("tall.tif does not tell its resolution"), warning);
        assertTrue(warning.contains("there is no picture of it"), warning);
    }

    @Test
    void onlyDamagedImagesAreAnErrorAndCancellingStillCancels() {
        final var damaged = assertThrows(EngineException.class,
            () -> new Detecting(p, model, node.exec()).run(List.of(bad(), bad()), Monitor.NONE));
        assertTrue(damaged.getMessage().contains(DAMAGE), damaged.getMessage());
        final Monitor cancelled = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        };
        assertThrows(CancelledException.class,
            () -> new Detecting(p, model, node.exec()).run(List.of(good("good.tif")), cancelled));
    }

    /** One of many slides at a time, not all of them until the node is reset. */
    @Test
    void theTableOfAnImageIsClearedOnceItIsCopied() throws Exception {
        final List<Long> cleared = new ArrayList<>();
        final var exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null) {
            @Override
            public void clearTable(final BufferedDataTable table) {
                cleared.add(table.size());
                super.clearTable(table);
            }
        };
        final BufferedDataTable[] tables =
            new Detecting(p, model, exec).run(List.of(good("good.tif"), bad()), Monitor.NONE);
        assertEquals(2, cleared.size());
        assertEquals(cleared.get(0), rows(tables[0]).size(), "the copy is still there");
    }

    @Test
    void aFileThatCannotBeWrittenCostsNoCell() throws Exception {
        Files.createDirectory(folder.resolve("first.tif.hydramix.geojson"));
        final var detecting = new Detecting(p, model, node.exec());
        final BufferedDataTable[] tables = detecting.run(List.of(good("first.tif"), good("good.tif")), Monitor.NONE);
        assertEquals(2, rows(tables[1]).size());
        final String warning = detecting.warning().orElseThrow();
        assertTrue(warning.startsWith("1 of 2 files for QuPath could not be written; all cells are in the first output"),
            warning);
        assertTrue(warning.contains("first.tif.hydramix.geojson: it is a folder"), warning);
        final String second = Files.readString(folder.resolve("good.tif.hydramix.geojson"));
        assertEquals(rows(tables[0]).size() / 2, second.split("\"Feature\"").length - 1, "cells of its own");
    }

    /** Its level of half the size cannot be read; cells are looked for in the finest one. */
    private record NoPicture(WholeSlideImage whole) implements WholeSlideImage {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public int levels() {
            return 2;
        }

        @Override
        public ImageSize size(final int level) {
            return new ImageSize(whole.size(0).width() >> level, whole.size(0).height() >> level);
        }

        @Override
        public double downsample(final int level) {
            return 1 << level;
        }

        @Override
        public OptionalDouble micronsPerPixel() {
            return whole.micronsPerPixel();
        }

        @Override
        public RgbImage read(final int level, final int x, final int y, final int width, final int height)
            throws EngineException {
            if (level > 0) {
                throw new EngineException(DAMAGE);
            }
            return whole.read(level, x, y, width, height);
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    /** Cannot be read below row 500. */
    private record Damaged(WholeSlideImage whole) implements WholeSlideImage {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public int levels() {
            return whole.levels();
        }

        @Override
        public ImageSize size(final int level) {
            return whole.size(level);
        }

        @Override
        public double downsample(final int level) {
            return whole.downsample(level);
        }

        @Override
        public OptionalDouble micronsPerPixel() {
            return whole.micronsPerPixel();
        }

        @Override
        public RgbImage read(final int level, final int x, final int y, final int width, final int height)
            throws EngineException {
            if (y + height > 500) {
                throw new EngineException(DAMAGE);
            }
            return whole.read(level, x, y, width, height);
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
