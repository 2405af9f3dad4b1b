package org.hydramix.engine.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.SpotFields;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Orientation;
import org.hydramix.engine.score.CellMatching;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.stain.DensityStatistics;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellDetectorTest {

    private static final DetectionSettings SETTINGS = new DetectionSettings(0.5, 3, 6, false, 64);

    private static final Field FIELD = SpotFields.field(270, 190, 5);

    private static HydraMixModel model;

    private static CellDetector detector;

    @BeforeAll
    static void train() throws Exception {
        model = SpotFields.model();
        detector = CellDetector.open(model, DevicePreference.CPU, 1);
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    private static List<DetectedCell> detect(final RgbImage image, final DetectionSettings settings) throws Exception {
        final List<DetectedCell> cells = new ArrayList<>();
        detector.detect(PixelSource.of(image), AreaFilter.ALL, settings, cells::add, Monitor.NONE);
        cells.sort(Comparator.comparingDouble((DetectedCell c) -> Math.round(c.centroid().y() * 10))
            .thenComparingDouble(c -> c.centroid().x()));
        return cells;
    }

    @Test
    void theBlockSizeDoesNotShow() throws Exception {
        final List<DetectedCell> whole = detect(FIELD.image(), SETTINGS.withBlockSize(512));
        assertTrue(whole.size() > 100, "enough cells to compare: " + whole.size());
        for (final int side : new int[]{32, 64, 128, 256}) {
            assertSame(whole, detect(FIELD.image(), SETTINGS.withBlockSize(side)), side);
        }
    }

    private static void assertSame(final List<DetectedCell> expected, final List<DetectedCell> cells, final int side) {
        assertEquals(expected.size(), cells.size(), "blocks of " + side + " px");
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(0, expected.get(i).centroid().distance(cells.get(i).centroid()), 0.01);
            assertEquals(expected.get(i).best(), cells.get(i).best());
            assertEquals(expected.get(i).confidence(), cells.get(i).confidence(), 1e-3);
        }
    }

    @Test
    void theBlockSizeDoesNotShowWhereNeighboursCount() throws Exception {
        final int classes = detector.cellClasses().size();
        final var settings = new DetectionSettings(0.5, 3, 6, false, 512,
            Collections.nCopies(classes, 1.0 / classes));
        final List<DetectedCell> whole = detect(FIELD.image(), settings);
        // Neighbours make no cells; but a peak just below the least confidence may rise above it when its place is refined.
        final int alone = detect(FIELD.image(), SETTINGS).size();
        assertTrue(whole.size() >= alone && whole.size() <= alone * 1.02, whole.size() + " cells, not " + alone);
        for (final int side : new int[]{32, 128}) {
            assertSame(whole, detect(FIELD.image(), settings.withBlockSize(side)), side);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UPRIGHT", "COLUMNS", "ROWS", "BOTH"})
    void anImageThatLiesAnotherWayHasItsCellsThere(final Orientation way) throws Exception {
        // a whole number of blocks wide and high, so that the grid of patches lies in its own place again
        final int width = 256;
        final int height = 176;
        final RgbImage image = FIELD.image().crop(0, 0, width, height);
        final List<Centroid> cells = centroids(image);
        final List<Centroid> laid = centroids(way.apply(image)).stream().map(c -> {
            final float x = (float)c.x() + 0.5f;
            final float y = (float)c.y() + 0.5f;
            return new Centroid(way.x(x, y, width) - 0.5, way.y(x, y, height) - 0.5);
        }).toList();
        assertTrue(cells.size() > 10, cells.size() + " cells");
        assertEquals(cells.size(), laid.size());
        assertEquals(cells.size(), CellMatching.greedy(cells, laid, 0.01).size());
    }

    private static List<Centroid> centroids(final RgbImage image) throws Exception {
        return detect(image, SETTINGS.withFlips(true)).stream().map(DetectedCell::centroid).toList();
    }

    @Test
    void aSlidingWindowOfAllThatTheNetworkSeesFindsTheSameCells() throws Exception {
        final List<DetectedCell> dense = detect(FIELD.image(), SETTINGS);
        try (PatchwiseReference reference = PatchwiseReference.surrounded(model, 1)) {
            final List<DetectedCell> patchwise = reference.detect(FIELD.image(), SETTINGS);
            assertEquals(dense.size(), patchwise.size());
            assertEquals(dense.size(), same(dense, patchwise, 0.01));
        }
    }

    @Test
    void aSlidingWindowAsSmallAsAPatchFindsNearlyTheSameCells() throws Exception {
        final List<DetectedCell> dense = detect(FIELD.image(), SETTINGS);
        try (PatchwiseReference reference = PatchwiseReference.bare(model, 1)) {
            final List<DetectedCell> patchwise = reference.detect(FIELD.image(), SETTINGS);
            final int same = same(dense, patchwise, 3);
            assertTrue(2.0 * same / (dense.size() + patchwise.size()) >= 0.95,
                same + " of " + dense.size() + " and " + patchwise.size());
        }
    }

    private static int same(final List<DetectedCell> some, final List<DetectedCell> others, final double radius) {
        return CellMatching.greedy(some.stream().map(DetectedCell::centroid).toList(),
            others.stream().map(DetectedCell::centroid).toList(), radius).size();
    }

    @Test
    void aSlideIsSearchedAtTheResolutionOfTheModel() throws Exception {
        final RgbImage small = FIELD.image();
        final RgbImage large = doubled(small);
        final List<DetectedCell> cells = new ArrayList<>();
        final var detection = new SlideDetection(detector, false, SETTINGS);
        final SlideReport report = detection.detect(WholeSlideImages.of(large, "large", OptionalDouble.of(0.25)),
            OptionalDouble.empty(), cells::add, Monitor.NONE);
        final List<Centroid> expected = detect(small, SETTINGS).stream()
            .map(c -> new Centroid(c.centroid().x() * 2 + 0.5, c.centroid().y() * 2 + 0.5)).toList();
        assertEquals(expected.size(), cells.size());
        assertEquals(cells.size(), CellMatching
            .greedy(expected, cells.stream().map(DetectedCell::centroid).toList(), 0.05).size());
        assertEquals(cells.size(), report.cells());
        assertEquals(large.width() * large.height() * 0.25 * 0.25 / 1e6, report.areaMillimetres2(), 1e-9);
        assertEquals(report.counts().get(0) / report.areaMillimetres2(), report.density(0), 1e-6);
        assertEquals(List.of(), report.warnings());
    }

    private static RgbImage doubled(final RgbImage image) {
        final int width = 2 * image.width();
        final byte[] rgb = new byte[image.rgb().length * 4];
        for (int i = 0; i < rgb.length / 3; i++) {
            final int from = i / width / 2 * image.width() + i % width / 2;
            System.arraycopy(image.rgb(), from * 3, rgb, i * 3, 3);
        }
        return new RgbImage(width, 2 * image.height(), rgb);
    }

    @Test
    void anUnknownResolutionIsTold() throws Exception {
        final SlideReport report = new SlideDetection(detector, false, SETTINGS).detect(
            WholeSlideImages.of(FIELD.image(), "scan.png", OptionalDouble.empty()), OptionalDouble.empty(), cell -> {
            }, Monitor.NONE);
        assertEquals(1, report.warnings().size());
        assertTrue(report.warnings().get(0).contains("scan.png does not tell its resolution"));
        assertTrue(Double.isNaN(report.areaMillimetres2()));
    }

    /** 250 nm/px typed as µm/px would make an image of 500 times the width, 0.00025 one of a pixel. */
    @Test
    void anImpossibleResolutionIsRefused() {
        for (final double resolution : new double[]{250, 0.00025}) {
            final String message = assertThrows(EngineException.class, () -> new SlideDetection(detector, false, SETTINGS).detect(
                WholeSlideImages.of(FIELD.image(), "scan.png", OptionalDouble.empty()), OptionalDouble.of(resolution), cell -> {
                }, Monitor.NONE)).getMessage();
            assertTrue(message.startsWith("The resolution of scan.png is said to be " + resolution + " µm/px"), message);
        }
    }

    /** Grey has no colour, and so no tissue: nothing found must not look like no cells. */
    @Test
    void anImageWithoutTissueIsTold() throws Exception {
        final byte[] grey = new byte[200 * 200 * 3];
        Arrays.fill(grey, (byte)120);
        final SlideReport report = new SlideDetection(detector, true, SETTINGS).detect(
            WholeSlideImages.of(new RgbImage(200, 200, grey), "grey.png", OptionalDouble.of(0.5)),
            OptionalDouble.empty(), cell -> {
            }, Monitor.NONE);
        assertEquals(List.of(0L, 0L), report.counts());
        assertTrue(report.warnings().get(0).startsWith("No tissue was found in grey.png"), report.warnings().toString());
    }

    @Test
    void partsThatAreFilteredOutAreNotSearched() throws Exception {
        final AreaFilter left = new AreaFilter() {
            @Override
            public boolean touches(final int x, final int y, final int width, final int height) {
                return x < 100;
            }

            @Override
            public boolean contains(final Centroid point) {
                return point.x() < 100;
            }
        };
        final List<DetectedCell> some = new ArrayList<>();
        final AtomicInteger reads = new AtomicInteger();
        final PixelSource counting = new PixelSource() {
            @Override
            public ImageSize size() {
                return new ImageSize(270, 190);
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) {
                reads.incrementAndGet();
                return FIELD.image().crop(x, y, width, height);
            }

            @Override
            public DensityStatistics stain(final Monitor monitor) {
                throw new IllegalStateException("The model knows the colours of scans.");
            }
        };
        detector.detect(counting, left, SETTINGS, some::add, Monitor.NONE);
        assertEquals(2 * 3, reads.get(), "two of five columns of blocks, in three rows");
        final long expected =
            detect(FIELD.image(), SETTINGS).stream().filter(c -> c.centroid().x() < 100).count();
        assertEquals(expected, some.size());
    }

    @Test
    void regionsThatAreReadStayInsideTheImageAndAreSmall() throws Exception {
        final AtomicInteger most = new AtomicInteger();
        final PixelSource source = new PixelSource() {
            @Override
            public ImageSize size() {
                return new ImageSize(1000, 70);
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                assertTrue(x >= 0 && y >= 0 && x + width <= 1000 && y + height <= 70);
                most.accumulateAndGet(width * height, Math::max);
                return FIELD.image().crop(x, y, width, height);
            }

            @Override
            public DensityStatistics stain(final Monitor monitor) {
                throw new IllegalStateException("The model knows the colours of scans.");
            }
        };
        detector.detect(source, AreaFilter.ALL, SETTINGS, cell -> {
        }, Monitor.NONE);
        assertTrue(most.get() <= 70 * (64 + 2 * 96), "a block and its margin: " + most.get());
    }

    @Test
    void searchingEndsWhenTheUserCancelsAndWhenTheImageIsDamaged() {
        final AtomicInteger asked = new AtomicInteger();
        final Monitor impatient = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                // not needed
            }

            @Override
            public void checkCancelled() throws CancelledException {
                if (asked.incrementAndGet() > 4) {
                    throw new CancelledException();
                }
            }
        };
        assertThrows(CancelledException.class, () -> detector.detect(PixelSource.of(FIELD.image()), AreaFilter.ALL,
            SETTINGS, cell -> {
            }, impatient));
        final PixelSource damaged = new PixelSource() {
            @Override
            public ImageSize size() {
                return new ImageSize(100, 100);
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                throw new EngineException("slide.svs is damaged.");
            }

            @Override
            public DensityStatistics stain(final Monitor monitor) throws EngineException {
                throw new EngineException("slide.svs is damaged.");
            }
        };
        assertEquals("slide.svs is damaged.", assertThrows(EngineException.class,
            () -> detector.detect(damaged, AreaFilter.ALL, SETTINGS, cell -> {
            }, Monitor.NONE)).getMessage());
    }

    @Test
    void aModelWithoutBackgroundIsRefused() {
        final var spec = new NetworkSpec(10, 1, 2, 16);
        final var net = new WideResNet(spec);
        final var without = new HydraMixModel(spec, List.of("a", "b"), 0.5,
            new Normalisation(new float[3], new float[]{1, 1, 1}), new float[net.parameters().length()],
            new float[net.statistics().length()], "{}");
        assertTrue(assertThrows(EngineException.class, () -> CellDetector.open(without, DevicePreference.CPU, 1))
            .getMessage().matches(".*no background.*trained on whole images with all their cells, or with background tiles.*"));
    }
}
