package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a class lie together: what is found around a cell is evidence for its class.
 *
 * <p>Take a cell and its neighbourhood N as independent of each other once the class is known. Then
 * P(class | cell, N) ∝ P(class | cell) · P(class | N) / P(class). P(class | N) is the mean of the neighbours' own answers,
 * nearer and surer ones counting more, and {@value #DOUBT} cells of the usual shares, so that a lone cell stays as it is.
 *
 * @param shares P(class) of each cell class, as the model finds them on images where they were counted; above 0
 */
record NeighbourEvidence(List<Double> shares) {

    /**
     * How far neighbours count in px of the model's resolution: 32 µm at 0.5 µm/px, some ten cells; by measurement, see
     * benchmarks/NOTEBOOK.md.
     */
    static final int RADIUS = 64;

    /** Sure neighbours right beside the cell that the usual shares weigh as much as. */
    static final double DOUBT = 1;

    /**
     * @param cell that is asked for
     * @param near all cells within {@link #RADIUS} with their own answers; others do not count, nor does the cell itself
     * @return the cell, its probabilities with the evidence of its neighbours
     */
    DetectedCell weigh(final DetectedCell cell, final List<DetectedCell> near) {
        final double[] sums = new double[shares.size()];
        double total = DOUBT;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = DOUBT * shares.get(c);
        }
        for (final DetectedCell other : near) {
            final double w = other == cell ? 0 : other.confidence()
                * VoteMap.weightAt(other.centroid().x() - cell.centroid().x(), other.centroid().y() - cell.centroid().y(),
                    RADIUS);
            total += w;
            for (int c = 0; c < sums.length && w > 0; c++) {
                sums[c] += w * other.probabilities()[c];
            }
        }
        double norm = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = cell.probabilities()[c] * sums[c] / total / shares.get(c);
            norm += sums[c];
        }
        final float[] probabilities = new float[sums.length];
        for (int c = 0; c < sums.length; c++) {
            probabilities[c] = (float)(sums[c] / norm);
        }
        return new DetectedCell(cell.centroid(), probabilities, cell.confidence());
    }

    /**
     * Shares of the classes among found cells, surer ones counting more.
     *
     * @param cells found, with their own answers
     * @param classes number of cell classes
     * @return {@code [classes]}, each above 0; sums to 1
     */
    static List<Double> shares(final List<DetectedCell> cells, final int classes) {
        final double[] sums = new double[classes];
        // One cell of each class: a class that was never found is rare, not impossible.
        double total = classes;
        for (final DetectedCell cell : cells) {
            total += cell.confidence();
            for (int c = 0; c < classes; c++) {
                sums[c] += cell.confidence() * cell.probabilities()[c];
            }
        }
        final List<Double> shares = new ArrayList<>();
        for (final double sum : sums) {
            shares.add((sum + 1) / total);
        }
        return shares;
    }
}
