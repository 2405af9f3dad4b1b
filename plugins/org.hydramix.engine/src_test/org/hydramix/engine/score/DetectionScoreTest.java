package org.hydramix.engine.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.CellMatching.Match;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.score.DetectionScore.ImageCells;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class DetectionScoreTest {

    private static final List<String> AB = List.of("a", "b");

    @Test
    void theClosestPairGoesFirst() {
        // found 0 is 3 from truth 0 and 2 from truth 1; found 1 is 1 from truth 1: truth 1 goes to found 1
        final List<Match> matches = CellMatching.greedy(List.of(new Centroid(0, 0), new Centroid(5, 0)),
            List.of(new Centroid(3, 0), new Centroid(6, 0)), 3);
        assertEquals(List.of(new Match(1, 1, 1), new Match(0, 0, 3)), matches);
    }

    @Test
    void theRadiusIsIncludedAndNothingBeyond() {
        final List<Centroid> truth = List.of(new Centroid(0, 0));
        assertEquals(1, CellMatching.greedy(truth, List.of(new Centroid(3, 4)), 5).size());
        assertEquals(0, CellMatching.greedy(truth, List.of(new Centroid(3, 4)), 4.999).size());
    }

    @Test
    void theSweepFindsWhatComparingAllWithAllFinds() {
        final Random random = new Random(3);
        final List<Centroid> truth = points(random, 60);
        final List<Centroid> found = points(random, 70);
        final List<Match> expected = new ArrayList<>();
        while (true) {
            Match best = null;
            for (int t = 0; t < truth.size(); t++) {
                for (int f = 0; f < found.size(); f++) {
                    final double d = truth.get(t).distance(found.get(f));
                    final int tt = t;
                    final int ff = f;
                    if (d <= 6 && expected.stream().noneMatch(m -> m.truth() == tt || m.found() == ff)
                        && (best == null || d < best.distance())) {
                        best = new Match(t, f, d);
                    }
                }
            }
            if (best == null) {
                break;
            }
            expected.add(best);
        }
        assertEquals(expected, CellMatching.greedy(truth, found, 6));
        assertTrue(expected.size() > 20);
    }

    @Test
    void overallAndPerClass() throws CancelledException {
        final ImageCells first = new ImageCells(List.of(cell("a", 0, 0), cell("a", 20, 0), cell("b", 40, 0)),
            List.of(cell("a", 1, 0), cell("b", 20, 2), cell("b", 40, 0), cell("b", 90, 0)));
        // the same place in another image is no match
        final ImageCells second = new ImageCells(List.of(cell("a", 5, 5)), List.of());
        final DetectionScore score = DetectionScore.of(List.of(first, second), AB, 5, Monitor.NONE);
        assertEquals(new ClassScore(DetectionScore.ANY_CLASS, 3, 1, 1), score.overall());
        assertEquals(0.75, score.overall().f1());
        assertEquals(new ClassScore("a", 1, 0, 2), score.perClass().get(0));
        assertEquals(new ClassScore("b", 1, 2, 0), score.perClass().get(1));
        assertEquals((2 / 4.0 + 2 / 4.0) / 2, score.meanClassF1());
        assertEquals(1, score.meanDistance(), 1e-12);
    }

    @Test
    void nothingThereAndNothingFound() throws CancelledException {
        final DetectionScore score = DetectionScore.of(List.of(new ImageCells(List.of(), List.of())), AB, 5, Monitor.NONE);
        assertTrue(Double.isNaN(score.overall().f1()) && Double.isNaN(score.meanClassF1())
            && Double.isNaN(score.meanDistance()));
        assertThrows(IllegalArgumentException.class, () -> DetectionScore.of(List.of(), AB, 0, Monitor.NONE));
    }

    private static List<Centroid> points(final Random random, final int count) {
        final List<Centroid> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Centroid(random.nextDouble() * 60, random.nextDouble() * 60));
        }
        return points;
    }

    private static Cell cell(final String name, final double x, final double y) {
        return new Cell(name, new Centroid(x, y));
    }
}
