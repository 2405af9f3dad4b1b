package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.CellMatching.Match;
import org.hydramix.engine.tile.Centroid;

/**
 * How well cells are found. For the overall score the class does not matter; for a class's score only cells of this
 * class are paired, so that a cell found with the wrong class is missed in one class and invented in the other.
 *
 * @param overall found at all
 * @param perClass found with the right class, in the order of the classes
 * @param meanDistance of the overall pairs in px; NaN if there is none
 * @param radius within which a cell counts as found, in px
 */
public record DetectionScore(ClassScore overall, List<ClassScore> perClass, double meanDistance, double radius) {

    /** Name of the overall score. */
    public static final String ANY_CLASS = "any class";

    /**
     * A cell of an image.
     *
     * @param className its class
     * @param centroid in px
     */
    public record Cell(String className, Centroid centroid) {
    }

    /**
     * One image.
     *
     * @param truth true cells
     * @param found found cells
     */
    public record ImageCells(List<Cell> truth, List<Cell> found) {
    }

    /**
     * @param images pairs are only made within an image
     * @param classNames classes to score, without the background
     * @param radius within which a cell counts as found, in px, more than 0
     * @param monitor asked at each image and class
     */
    public static DetectionScore of(final List<ImageCells> images, final List<String> classNames, final double radius,
        final Monitor monitor) throws CancelledException {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("The matching radius must be more than 0 px, not " + radius + ".");
        }
        final List<Match> matches = new ArrayList<>();
        final ClassScore overall = score(images, ANY_CLASS, cell -> true, radius, matches, monitor);
        final List<ClassScore> perClass = new ArrayList<>();
        for (final String name : classNames) {
            perClass.add(score(images, name, cell -> cell.className().equals(name), radius, new ArrayList<>(), monitor));
        }
        return new DetectionScore(overall, List.copyOf(perClass),
            matches.stream().mapToDouble(Match::distance).average().orElse(Double.NaN), radius);
    }

    /** @return mean F1 of the classes that occur or were found */
    public double meanClassF1() {
        return Means.ofDefined(perClass.stream().mapToDouble(ClassScore::f1));
    }

    /** @param matches receives the pairs */
    private static ClassScore score(final List<ImageCells> images, final String name, final Predicate<Cell> counts,
        final double radius, final List<Match> matches, final Monitor monitor) throws CancelledException {
        long truth = 0;
        long found = 0;
        for (final ImageCells image : images) {
            monitor.checkCancelled();
            final List<Centroid> trueCells = centroids(image.truth(), counts);
            final List<Centroid> foundCells = centroids(image.found(), counts);
            matches.addAll(CellMatching.greedy(trueCells, foundCells, radius));
            truth += trueCells.size();
            found += foundCells.size();
        }
        return new ClassScore(name, matches.size(), found - matches.size(), truth - matches.size());
    }

    private static List<Centroid> centroids(final List<Cell> cells, final Predicate<Cell> counts) {
        return cells.stream().filter(counts).map(Cell::centroid).collect(Collectors.toList());
    }
}
