package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets neighbours count for the class of cells that come block by block. A cell goes on as soon as all its neighbours have
 * come, whatever the blocks: so no block has to look farther, and no more is kept than the cells of a row of blocks.
 */
final class NeighbourSink implements BlockSink {

    /** A centroid may lie half a pixel above the block that it belongs to. */
    private static final double ROUNDING = 1;

    private final NeighbourEvidence evidence;

    private final double leastConfidence;

    private final CellSink out;

    private final List<DetectedCell> kept = new ArrayList<>();

    /** Row in px above which all cells have gone on. */
    private double gone = Double.NEGATIVE_INFINITY;

    private int top = Integer.MIN_VALUE;

    /**
     * @param evidence of neighbours
     * @param leastConfidence of a cell that goes on; less sure ones count as neighbours only
     * @param out receives the cells, row of blocks by row of blocks
     */
    NeighbourSink(final NeighbourEvidence evidence, final double leastConfidence, final CellSink out) {
        this.evidence = evidence;
        this.leastConfidence = leastConfidence;
        this.out = out;
    }

    @Override
    public void add(final PixelArea core, final List<DetectedCell> cells) {
        if (core.top() > top) {
            top = core.top();
            release(top - NeighbourEvidence.RADIUS - ROUNDING);
        }
        kept.addAll(cells);
    }

    @Override
    public void finish() {
        release(Double.POSITIVE_INFINITY);
    }

    private void release(final double below) {
        if (kept.isEmpty()) {
            gone = Math.max(gone, below);
            return;
        }
        final Map<Square, List<DetectedCell>> squares = new HashMap<>();
        kept.forEach(cell -> squares.computeIfAbsent(Square.of(cell), square -> new ArrayList<>()).add(cell));
        for (final DetectedCell cell : kept) {
            if (cell.centroid().y() >= gone && cell.centroid().y() < below && cell.confidence() >= leastConfidence) {
                out.accept(evidence.weigh(cell, Square.of(cell).around(squares)));
            }
        }
        gone = Math.max(gone, below);
        kept.removeIf(cell -> cell.centroid().y() < below - NeighbourEvidence.RADIUS);
    }

    /** As wide and as high as neighbours are far: those of a cell lie in its square and the eight around it. */
    private record Square(int column, int row) {

        static Square of(final DetectedCell cell) {
            return new Square((int)Math.floor(cell.centroid().x() / NeighbourEvidence.RADIUS),
                (int)Math.floor(cell.centroid().y() / NeighbourEvidence.RADIUS));
        }

        List<DetectedCell> around(final Map<Square, List<DetectedCell>> squares) {
            final List<DetectedCell> cells = new ArrayList<>();
            for (int x = column - 1; x <= column + 1; x++) {
                for (int y = row - 1; y <= row + 1; y++) {
                    cells.addAll(squares.getOrDefault(new Square(x, y), List.of()));
                }
            }
            return cells;
        }
    }
}
