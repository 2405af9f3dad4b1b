package org.hydramix.benchmarks.detect;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.AreaFilter;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.score.FreeResponse;

/** Finds cells and chooses how they are read off. */
final class Finder {

    /** Low enough for the whole curve over the confidence, high enough to leave out what is nothing. */
    private static final double LEAST_CONFIDENCE = 0.02;

    private static final double[] VOTE_RADII = {4, 5, 6};

    private static final double[] SUPPRESSION_RADII = {7, 8, 9};

    private final CellDetector detector;

    private final boolean flips;

    private final double radius;

    /** @param radius within which a cell counts as found, in px */
    Finder(final CellDetector detector, final boolean flips, final double radius) {
        this.detector = detector;
        this.flips = flips;
        this.radius = radius;
    }

    /** @return the images with all cells down to the least confidence */
    List<DetectedImage> find(final List<Field> fields, final DetectionSettings settings)
        throws EngineException, CancelledException {
        final List<DetectedImage> images = new ArrayList<>();
        for (final Field field : fields) {
            final List<DetectedCell> cells = new ArrayList<>();
            detector.detect(PixelSource.of(field.image()), AreaFilter.ALL,
                settings.withFlips(flips).withMinimumConfidence(LEAST_CONFIDENCE), cells::add, Monitor.NONE);
            images.add(image(field, cells, detector.cellClasses()));
        }
        return images;
    }

    static DetectedImage image(final Field field, final List<DetectedCell> cells, final List<String> classes) {
        return new DetectedImage(field.name(),
            field.cells().stream().map(cell -> new Cell(classes.get(cell.cls()), cell.centroid())).toList(),
            cells.stream().map(cell -> new DetectedImage.Found(new Cell(classes.get(cell.best()), cell.centroid()),
                cell.confidence())).toList());
    }

    /** @return radii and confidence with the best mean of detection F1 and mean class F1 on validation images */
    DetectionTuning tune(final List<Field> validation) throws EngineException, CancelledException {
        DetectionTuning best = null;
        double balance = Double.NEGATIVE_INFINITY;
        for (final double vote : VOTE_RADII) {
            for (final double suppression : SUPPRESSION_RADII) {
                final var settings = new DetectionSettings(LEAST_CONFIDENCE, vote, suppression, flips,
                    DetectionSettings.DEFAULT.blockSize());
                final FreeResponse.Point point =
                    FreeResponse.of(find(validation, settings), detector.cellClasses(), radius).best();
                if (point.balance() > balance) {
                    balance = point.balance();
                    best = new DetectionTuning(Math.max(LEAST_CONFIDENCE, point.confidence()), vote, suppression,
                        radius, point.score().overall().f1());
                }
            }
        }
        return best;
    }
}
