package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.CellMatching.Match;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.score.DetectionScore.ImageCells;
import org.hydramix.engine.tile.Centroid;

/**
 * An image with its true and its found cells.
 *
 * @param name of the image
 * @param truth true cells
 * @param found found cells
 */
public record DetectedImage(String name, List<Cell> truth, List<Found> found) {

    /** The lists are copied. */
    public DetectedImage {
        truth = List.copyOf(truth);
        found = List.copyOf(found);
    }

    /**
     * A found cell.
     *
     * @param cell class and place
     * @param confidence that there is a cell, {@code [0, 1]}
     */
    public record Found(Cell cell, double confidence) {
    }

    /** @return the image with those found cells that are at least this sure */
    public DetectedImage atLeast(final double confidence) {
        return new DetectedImage(name, truth, found.stream().filter(f -> f.confidence() >= confidence).toList());
    }

    /** @return the same image with {@code factor} times as many px across and down; places are those of the larger px grid */
    public DetectedImage enlarged(final double factor) {
        return new DetectedImage(name, truth.stream().map(cell -> enlarged(cell, factor)).toList(),
            found.stream().map(one -> new Found(enlarged(one.cell(), factor), one.confidence())).toList());
    }

    private static Cell enlarged(final Cell cell, final double factor) {
        return new Cell(cell.className(), cell.centroid().scaled(factor));
    }

    /** @return the same for {@link DetectionScore} */
    public ImageCells cells() {
        return new ImageCells(truth, found.stream().map(Found::cell).toList());
    }

    /**
     * Leaves out classes that are not scored: their true cells are not missed, and a found cell is not false where such a
     * cell is. A found cell of such a class counts only where it meets a cell that is scored.
     *
     * @param classNames not scored
     * @param radius within which a cell counts as found, in px
     * @param monitor asked before and after the cells are matched
     * @return the image without them
     */
    public DetectedImage without(final Set<String> classNames, final double radius, final Monitor monitor)
        throws CancelledException {
        monitor.checkCancelled();
        if (classNames.isEmpty()) {
            return this;
        }
        final List<Cell> scored = truth.stream().filter(cell -> !classNames.contains(cell.className())).toList();
        final List<Cell> ignored = truth.stream().filter(cell -> classNames.contains(cell.className())).toList();
        final Set<Integer> meeting = new HashSet<>();
        final List<Centroid> places = places(cells().found());
        for (final Match match : CellMatching.greedy(places(scored), places, radius)) {
            meeting.add(match.found());
        }
        monitor.checkCancelled();
        final List<Found> kept = new ArrayList<>();
        final Set<Integer> onIgnored = CellMatching.near(places(ignored), places, radius);
        for (int i = 0; i < found.size(); i++) {
            if (meeting.contains(i)
                || !onIgnored.contains(i) && !classNames.contains(found.get(i).cell().className())) {
                kept.add(found.get(i));
            }
        }
        return new DetectedImage(name, scored, kept);
    }

    private static List<Centroid> places(final List<Cell> cells) {
        return cells.stream().map(Cell::centroid).toList();
    }
}
