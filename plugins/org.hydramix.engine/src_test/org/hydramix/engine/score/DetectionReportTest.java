package org.hydramix.engine.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DetectionReportTest {

    private static final List<String> CLASSES = List.of("a", "b");

    private static Cell cell(final String name, final double x) {
        return new Cell(name, new Centroid(x, 0));
    }

    private static DetectedImage.Found found(final String name, final double x, final double confidence) {
        return new DetectedImage.Found(cell(name, x), confidence);
    }

    private final DetectedImage first = new DetectedImage("1", List.of(cell("a", 0), cell("b", 20), cell("a", 40)),
        List.of(found("a", 3, 0.9), found("a", 21, 0.7), found("b", 80, 0.3)));

    private final DetectedImage second =
        new DetectedImage("2", List.of(cell("b", 0)), List.of(found("b", 1, 0.5)));

    @Test
    void figuresWorkedOutByHand() throws CancelledException {
        final DetectionReport report = DetectionReport.of(List.of(first, second), CLASSES, 6, 0.5, Monitor.NONE);
        // found: 0-3, 20-21, 0-1; missed: 40; false: 80
        assertEquals(3, report.score().overall().truePositives());
        assertEquals(6.0 / (6 + 1 + 1), report.score().overall().f1(), 1e-12);
        assertEquals(1, report.localisation().medianPixels(), 1e-12);
        assertEquals((3 + 1 + 1) / 3.0 * 0.5, report.localisation().meanMicrons(), 1e-12);
        assertArrayEquals(new long[]{1, 0, 1}, report.confusion()[0]);
        assertArrayEquals(new long[]{1, 1, 0}, report.confusion()[1]);
        assertArrayEquals(new long[]{0, 1, 0}, report.confusion()[2]);
        assertEquals(1, report.countCorrelation(), 1e-12);
    }

    @Test
    void correlationOfCounts() {
        assertEquals(-1, DetectionReport.correlation(new double[]{1, 2, 3}, new double[]{6, 4, 2}), 1e-12);
        assertEquals(0.5, DetectionReport.correlation(new double[]{1, 2, 3}, new double[]{1, 3, 2}), 1e-12);
        assertTrue(Double.isNaN(DetectionReport.correlation(new double[]{1, 1}, new double[]{1, 2})));
        final double[] sevens = {7, 7, 7, 7, 7, 7};
        assertTrue(Double.isNaN(DetectionReport.correlation(sevens, new double[]{7, 8, 7, 6, 7, 7})), "7 / 6, six times, is not 7");
        assertTrue(Double.isNaN(DetectionReport.correlation(sevens, sevens)));
    }

    @Test
    void ignoredClassesAreNeitherMissedNorFalse() throws CancelledException {
        final var image = new DetectedImage("3", List.of(cell("a", 0), cell("b", 20)),
            List.of(found("b", 1, 1), found("a", 21, 1), found("b", 50, 1), found("a", 80, 1)));
        final DetectedImage scored = image.without(Set.of("b"), 6, Monitor.NONE);
        assertEquals(List.of(cell("a", 0)), scored.truth());
        // stays: the cell that was found where an a is, though taken for a b; and the false a
        assertEquals(List.of(found("b", 1, 1), found("a", 80, 1)), scored.found());
        assertEquals(image, image.without(Set.of(), 6, Monitor.NONE));
    }

    @Test
    void theCurveFallsAndItsBestPointIsFound() throws CancelledException {
        final FreeResponse curve = FreeResponse.of(List.of(first, second), CLASSES, 6, Monitor.NONE);
        final FreeResponse.Point lowest = curve.points().get(0);
        assertEquals(0, lowest.confidence());
        assertEquals(0.75, lowest.score().overall().recall());
        assertEquals(0.5, lowest.falsePerImage());
        double recall = 1;
        for (final FreeResponse.Point point : curve.points()) {
            assertTrue(point.score().overall().recall() <= recall);
            recall = point.score().overall().recall();
        }
        // above 0.3 the false cell is gone; above 0.5 a true one, too
        assertEquals(0.32, curve.best().confidence(), 1e-9);
        assertEquals(6.0 / 7, curve.best().score().overall().f1(), 1e-12);
        assertEquals(0.9, curve.points().get(curve.points().size() - 1).confidence(), 1e-9);
    }

    @Test
    void aCurveWithoutFoundCellsHasOnePoint() throws CancelledException {
        final FreeResponse curve = FreeResponse.of(List.of(new DetectedImage("4", List.of(cell("a", 0)), List.of())),
            CLASSES, 6, Monitor.NONE);
        assertEquals(1, curve.points().size());
        assertEquals(0, curve.best().score().overall().f1());
    }

    @Test
    void cancellingIsHeardWithinTheCurve() {
        assertThrows(CancelledException.class, () -> FreeResponse.of(List.of(first), CLASSES, 6, new Monitor() {

            @Override
            public void progress(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        }));
    }

    @Test
    void cancellingIsHeardAtEachImageAndClass() throws CancelledException {
        final List<DetectedImage> images = List.of(first, second);
        // 2 images whatever the class, and again for any class and each of the classes
        final int asked = 2 + 2 * (1 + CLASSES.size());
        assertThrows(CancelledException.class, () -> DetectionReport.of(images, CLASSES, 6, 0.5, new CancelAt(2)));
        assertThrows(CancelledException.class, () -> DetectionReport.of(images, CLASSES, 6, 0.5, new CancelAt(asked)));
        DetectionReport.of(images, CLASSES, 6, 0.5, new CancelAt(asked + 1));
        assertThrows(CancelledException.class, () -> first.without(Set.of("b"), 6, new CancelAt(2)));
    }

    /** As many cells as a slide has: comparing each with each would take minutes. */
    @Test
    @Timeout(20)
    void classesAreLeftOutOfAWholeSlideQuickly() throws CancelledException {
        final List<Cell> truth = new ArrayList<>();
        final List<DetectedImage.Found> found = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            final var place = new Centroid(i % 500 * 20, i / 500 * 20);
            truth.add(new Cell(i % 2 == 0 ? "a" : "b", place));
            found.add(new DetectedImage.Found(new Cell("a", place), 1));
        }
        final DetectedImage scored = new DetectedImage("slide", truth, found).without(Set.of("b"), 6, Monitor.NONE);
        assertEquals(100_000, scored.truth().size());
        assertEquals(100_000, scored.found().size());
    }
}
