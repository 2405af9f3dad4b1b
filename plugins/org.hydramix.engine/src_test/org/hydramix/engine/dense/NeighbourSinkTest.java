package org.hydramix.engine.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;
import org.junit.jupiter.api.Test;

class NeighbourSinkTest {

    private static final List<Double> SHARES = List.of(0.5, 0.5);

    private final NeighbourEvidence evidence = new NeighbourEvidence(SHARES);

    private static DetectedCell cell(final double x, final double y, final double first, final double confidence) {
        return new DetectedCell(new Centroid(x, y), new float[]{(float)first, (float)(1 - first)}, confidence);
    }

    @Test
    void aLoneCellStaysAsItIs() {
        final DetectedCell lone = cell(10, 10, 0.7, 0.9);
        final DetectedCell far = cell(10 + NeighbourEvidence.RADIUS, 10, 0, 1);
        assertArrayEquals(lone.probabilities(), evidence.weigh(lone, List.of(lone, far)).probabilities(), 1e-6f);
    }

    @Test
    void neighboursDecideADoubtfulCellButNotASureOne() {
        final List<DetectedCell> near = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            near.add(cell(10 + i, 20, 0.1, 1));
        }
        final DetectedCell doubtful = evidence.weigh(cell(12, 12, 0.6, 0.5), near);
        assertEquals(1, doubtful.best());
        assertEquals(1, doubtful.probabilities()[0] + doubtful.probabilities()[1], 1e-6);
        assertEquals(0.5, doubtful.confidence(), "neighbours say nothing about whether there is a cell");
        assertEquals(0, evidence.weigh(cell(12, 12, 0.99, 0.5), near).best());
    }

    @Test
    void aRareClassAmongNeighboursSaysMoreThanACommonOne() {
        final var rare = new NeighbourEvidence(List.of(0.1, 0.9));
        final List<DetectedCell> near = List.of(cell(10, 20, 0.5, 1), cell(14, 20, 0.5, 1));
        assertTrue(rare.weigh(cell(12, 12, 0.4, 1), near).probabilities()[0] > 0.6,
            "half of the neighbours are of a class that one cell of ten has");
    }

    @Test
    void sharesAreThoseOfTheCellsFoundAndNeverZero() {
        final List<Double> shares = NeighbourEvidence.shares(List.of(cell(0, 0, 1, 1), cell(5, 0, 1, 1)), 2);
        assertEquals(List.of(0.75, 0.25), shares);
    }

    /** The same cells, block by block, for blocks of any size. */
    private static List<DetectedCell> through(final List<DetectedCell> cells, final int side, final double least) {
        final List<DetectedCell> out = new ArrayList<>();
        final var sink = new NeighbourSink(new NeighbourEvidence(SHARES), least, out::add);
        for (int top = 0; top < 512; top += side) {
            for (int left = 0; left < 512; left += side) {
                final var core = new PixelArea(left, top, side, side);
                sink.add(core, cells.stream().filter(cell -> core.contains(cell.centroid())).toList());
            }
        }
        sink.finish();
        out.sort(Comparator.comparingDouble((DetectedCell cell) -> cell.centroid().y()));
        return out;
    }

    @Test
    void theBlocksDoNotShow() {
        final SeededRandom rng = SeededRandom.of(3);
        final List<DetectedCell> cells = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            cells.add(cell(rng.nextDouble() * 511, rng.nextDouble() * 511, rng.nextDouble(), rng.nextDouble()));
        }
        final List<DetectedCell> whole = through(cells, 512, 0.3);
        assertEquals(cells.stream().filter(cell -> cell.confidence() >= 0.3).count(), whole.size());
        assertTrue(whole.stream().anyMatch(cell -> cells.stream().anyMatch(
            own -> own.centroid().equals(cell.centroid()) && own.best() != cell.best())), "neighbours changed some class");
        for (final int side : new int[]{16, 32, 128, 256}) {
            final List<DetectedCell> parts = through(cells, side, 0.3);
            assertEquals(whole.size(), parts.size(), "blocks of " + side + " px");
            for (int i = 0; i < parts.size(); i++) {
                assertEquals(whole.get(i).centroid(), parts.get(i).centroid());
                assertArrayEquals(whole.get(i).probabilities(), parts.get(i).probabilities(), 1e-6f);
            }
        }
    }

    /** Each cell has some 20 others in its square and the eight around it, but 40,000 in its three columns of squares. */
    @Test
    void aHighBlockTakesNoLongerThanItsCells() {
        final SeededRandom rng = SeededRandom.of(4);
        final List<DetectedCell> cells = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            cells.add(cell(rng.nextDouble() * 192, rng.nextDouble() * 1_000_000, rng.nextDouble(), 1));
        }
        final List<DetectedCell> out = new ArrayList<>();
        final var sink = new NeighbourSink(evidence, 0, out::add);
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            sink.add(new PixelArea(0, 0, 192, 1_000_000), cells);
            sink.finish();
        });
        assertEquals(cells.size(), out.size());
    }
}
