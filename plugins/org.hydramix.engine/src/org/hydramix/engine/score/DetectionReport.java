package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.CellMatching.Match;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;

/**
 * Everything about how well cells are found.
 *
 * @param score precision, recall, F1
 * @param localisation how far matched cells are off
 * @param confusion {@code [classes + 1, classes + 1]}, true class by found class of pairs made whatever the class; the
 *            last row holds found cells that are none, the last column true cells that were missed
 * @param countCorrelation Pearson's correlation of true and found numbers of cells over the images; NaN for fewer than two
 *            images or if all have the same number
 */
public record DetectionReport(DetectionScore score, LocalisationScore localisation, long[][] confusion,
    double countCorrelation) {

    /**
     * @param images at least one
     * @param classNames classes to score, without the background; all classes that occur
     * @param radius within which a cell counts as found, in px
     * @param micronsPerPixel of the images in µm/px; NaN if unknown
     * @param monitor asked at each image and class
     */
    public static DetectionReport of(final List<DetectedImage> images, final List<String> classNames,
        final double radius, final double micronsPerPixel, final Monitor monitor) throws CancelledException {
        final long[][] confusion = new long[classNames.size() + 1][classNames.size() + 1];
        final List<Centroid> truths = new ArrayList<>();
        final List<Centroid> founds = new ArrayList<>();
        for (final DetectedImage image : images) {
            monitor.checkCancelled();
            final List<Cell> truth = image.truth();
            final List<Cell> found = image.cells().found();
            final boolean[] met = new boolean[truth.size()];
            final boolean[] meeting = new boolean[found.size()];
            for (final Match match : CellMatching.greedy(places(truth), places(found), radius)) {
                met[match.truth()] = true;
                meeting[match.found()] = true;
                truths.add(truth.get(match.truth()).centroid());
                founds.add(found.get(match.found()).centroid());
                confusion[index(classNames, truth.get(match.truth()))][index(classNames, found.get(match.found()))]++;
            }
            for (int i = 0; i < met.length; i++) {
                confusion[index(classNames, truth.get(i))][classNames.size()] += met[i] ? 0 : 1;
            }
            for (int i = 0; i < meeting.length; i++) {
                confusion[classNames.size()][index(classNames, found.get(i))] += meeting[i] ? 0 : 1;
            }
        }
        return new DetectionReport(
            DetectionScore.of(images.stream().map(DetectedImage::cells).toList(), classNames, radius, monitor),
            LocalisationScore.of(truths, founds, micronsPerPixel), confusion,
            correlation(images.stream().mapToDouble(image -> image.truth().size()).toArray(),
                images.stream().mapToDouble(image -> image.found().size()).toArray()));
    }

    private static int index(final List<String> classNames, final Cell cell) {
        final int index = classNames.indexOf(cell.className());
        if (index < 0) {
            throw new IllegalArgumentException("The class '" + cell.className() + "' is none of " + classNames + ".");
        }
        return index;
    }

    private static List<Centroid> places(final List<Cell> cells) {
        return cells.stream().map(Cell::centroid).toList();
    }

    /** @return Pearson's correlation; NaN where it is not defined */
    static double correlation(final double[] a, final double[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i];
            meanB += b[i];
        }
        // Divided once: sums of counts are exact, so that equal counts do not differ from their mean by rounding.
        meanA /= a.length;
        meanB /= b.length;
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squaresA == 0 || squaresB == 0 ? Double.NaN : both / Math.sqrt(squaresA * squaresB);
    }
}
