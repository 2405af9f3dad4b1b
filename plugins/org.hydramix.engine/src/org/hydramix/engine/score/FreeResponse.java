package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * How detection changes with the confidence from which a cell counts: the free-response operating characteristic
 * (Bunch et al. 1977), recall against false cells an image.
 *
 * @param points from the lowest to the highest confidence
 */
public record FreeResponse(List<Point> points) {

    /** Finer steps do not move F1 by more than the choice of images does. */
    private static final int STEPS = 50;

    /** The list is copied. */
    public FreeResponse {
        points = List.copyOf(points);
    }

    /**
     * One operating point.
     *
     * @param confidence from which a cell counts
     * @param score of the cells that count
     * @param falsePerImage found cells that are none, per image
     */
    public record Point(double confidence, DetectionScore score, double falsePerImage) {

        /** @return mean of detection F1 and mean class F1: what a threshold is chosen by */
        public double balance() {
            final double classes = score.meanClassF1();
            return Double.isNaN(classes) ? score.overall().f1() : (score.overall().f1() + classes) / 2;
        }
    }

    /**
     * @param images at least one
     * @param classNames classes to score, without the background
     * @param radius within which a cell counts as found, in px
     * @param monitor asked at each step, image and class
     * @return confidences in even steps from 0 to 1, those without any found cell left out
     * @throws CancelledException if the monitor says so
     */
    public static FreeResponse of(final List<DetectedImage> images, final List<String> classNames, final double radius,
        final Monitor monitor) throws CancelledException {
        final double highest = images.stream().flatMap(image -> image.found().stream())
            .mapToDouble(DetectedImage.Found::confidence).max().orElse(0);
        final List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            monitor.checkCancelled();
            final double confidence = (double)step / STEPS;
            if (step == 0 || confidence <= highest) {
                final DetectionScore score = DetectionScore
                    .of(images.stream().map(image -> image.atLeast(confidence).cells()).toList(), classNames, radius,
                        monitor);
                points.add(new Point(confidence, score, (double)score.overall().falsePositives() / images.size()));
            }
        }
        return new FreeResponse(points);
    }

    /** @return the point with the best mean of detection F1 and mean class F1, of equals the lowest confidence */
    public Point best() {
        Point best = points.get(0);
        for (final Point point : points) {
            if (point.balance() > best.balance() || Double.isNaN(best.balance())) {
                best = point;
            }
        }
        return best;
    }
}
