package org.hydramix.engine.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;

class CellFinderTest {

    private static final PixelArea CORE = new PixelArea(0, 0, 64, 64);

    private static final PixelArea IMAGE = new PixelArea(0, 0, 128, 64);

    private final DetectionSettings settings = new DetectionSettings(0.2, 4, 6, false, 64);

    private final CellFinder finder = new CellFinder(settings, 8);

    private static void vote(final Votes votes, final double x, final double y, final int count, final int cls,
        final long seed) {
        final SeededRandom rng = SeededRandom.of(seed);
        for (int i = 0; i < count; i += 2) {
            final double dx = rng.nextDouble() - 0.5;
            final double dy = rng.nextDouble() - 0.5;
            // in pairs around the place, so that it is their centre
            for (final int side : new int[]{-1, 1}) {
                final int vote = votes.add((float)(x + side * dx), (float)(y + side * dy), 1);
                votes.setProbability(vote, cls, 0.75f);
                votes.setProbability(vote, 1 - cls, 0.25f);
            }
        }
    }

    @Test
    void votesGatherToACellAtTheirCentre() {
        final var votes = new Votes(2);
        vote(votes, 20.3, 31.8, 8, 1, 1);
        final List<DetectedCell> cells = finder.find(votes, CORE, IMAGE);
        assertEquals(1, cells.size());
        assertEquals(20.3, cells.get(0).centroid().x(), 0.01);
        assertEquals(31.8, cells.get(0).centroid().y(), 0.01);
        assertEquals(1, cells.get(0).best());
        assertEquals(0.75, cells.get(0).probabilities()[1], 1e-6);
        assertTrue(cells.get(0).confidence() > 0.8 && cells.get(0).confidence() <= 1);
    }

    @Test
    void ofTwoPlacesCloserThanTheSuppressionRadiusTheOneWithMoreVotesIsACell() {
        final var votes = new Votes(2);
        vote(votes, 20, 20, 8, 0, 1);
        vote(votes, 25.5, 20, 4, 1, 2);
        vote(votes, 20, 40, 8, 0, 3);
        vote(votes, 28, 40, 4, 1, 4);
        final List<DetectedCell> cells = finder.find(votes, CORE, IMAGE);
        assertEquals(3, cells.size(), cells.toString());
        assertEquals(0, cells.get(0).best());
        assertEquals(28, cells.stream().mapToDouble(c -> c.centroid().x()).max().orElseThrow(), 0.05);
    }

    /** Tissue is mirrored at the border of the image, so that a cell near it is seen twice. */
    @Test
    void theMirrorImageOfACellDoesNotStandInItsWay() {
        final var votes = new Votes(2);
        vote(votes, 2.4, 20, 6, 0, 1);
        vote(votes, -3.4, 20, 8, 0, 2);
        final List<DetectedCell> cells = finder.find(votes, CORE, IMAGE);
        assertEquals(1, cells.size(), cells.toString());
        assertEquals(2.4, cells.get(0).centroid().x(), 0.1);
    }

    /** The least confidence is that of the cell, wherever it lies between pixels. */
    @Test
    void aCellBetweenPixelsIsFoundAtItsConfidence() {
        final var votes = new Votes(1);
        for (int i = 0; i < 4; i++) {
            votes.setProbability(votes.add(20.5f, 20.5f, 1), 0, 1);
        }
        final var narrow = new DetectionSettings(0.5, 1, 6, false, 64);
        assertEquals(1, new CellFinder(narrow, 8).find(votes, CORE, IMAGE).size());
        assertEquals(List.of(), new CellFinder(narrow, 8.1).find(votes, CORE, IMAGE));
    }

    @Test
    void tooFewVotesAreNoCell() {
        final var votes = new Votes(2);
        votes.add(20, 20, 1);
        assertEquals(List.of(), finder.find(votes, CORE, IMAGE));
    }

    @Test
    void aCellBelongsToTheBlockThatItsCentroidLiesIn() {
        final var votes = new Votes(2);
        vote(votes, 63.6, 20, 8, 0, 1);
        vote(votes, 63.4, 40, 8, 0, 2);
        assertEquals(1, finder.find(votes, CORE, IMAGE).size());
        assertEquals(1, finder.find(votes, new PixelArea(64, 0, 64, 64), IMAGE).size());
        assertEquals(40, finder.find(votes, CORE, IMAGE).get(0).centroid().y(), 0.01);
    }

    @Test
    void aVoteCountsLessAndLessTowardsItsRadius() {
        assertEquals(1, VoteMap.weightAt(0, 0, 4));
        assertEquals(0.5625, VoteMap.weightAt(2, 0, 4), 1e-12);
        assertEquals(0, VoteMap.weightAt(0, 4, 4));
        assertEquals(0, VoteMap.weightAt(9, 9, 4));
    }
}
