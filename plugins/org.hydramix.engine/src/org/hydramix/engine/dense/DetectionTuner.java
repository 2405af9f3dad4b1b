package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.score.FreeResponse;
import org.hydramix.engine.tile.Colours;

/** Finds out on annotated images how the cells of a model are best read off its votes. */
public final class DetectionTuner {

    /** Within which a cell counts as found, in µm: half the width of a small nucleus. */
    public static final double RADIUS_MICRONS = 3;

    /** Low enough for the whole curve over the confidence, high enough to leave out what is nothing. */
    public static final double LEAST_CONFIDENCE = 0.02;

    /** Taken where the images do not tell. */
    private static final double USUAL_RESOLUTION = 0.5;

    private static final double[] VOTE_RADII = {4, 5, 6};

    private static final double[] SUPPRESSION_RADII = {7, 8, 9};

    private final CellDetector detector;

    private final boolean flips;

    private final double radius;

    /**
     * @param detector to tune
     * @param flips whether mirror images are pooled, which moves the best confidence
     * @param radius within which a cell counts as found, in px
     */
    public DetectionTuner(final CellDetector detector, final boolean flips, final double radius) {
        this.detector = detector;
        this.flips = flips;
        this.radius = radius;
    }

    /** @return {@value #RADIUS_MICRONS} µm in px of a resolution in µm/px; at 0.5 µm/px if that is NaN */
    public static double usualRadius(final double micronsPerPixel) {
        return RADIUS_MICRONS / (Double.isNaN(micronsPerPixel) ? USUAL_RESOLUTION : micronsPerPixel);
    }

    /**
     * @param validation images that training has not seen, at least one of them with a cell
     * @param colours of the images
     * @param monitor told after each image
     * @return radii and confidence with the best mean of detection F1 and mean class F1, cell by cell, and the shares of
     *         the classes among the cells found, which let neighbours count
     * @throws IllegalArgumentException if no image has a cell: then no way to read cells is better than another
     */
    public DetectionTuning tune(final List<Field> validation, final Colours colours, final Monitor monitor)
        throws EngineException, CancelledException {
        if (validation.stream().allMatch(field -> field.cells().isEmpty())) {
            throw new IllegalArgumentException("Images without a cell cannot tell how cells are best found.");
        }
        final List<DetectionSettings> ways = new ArrayList<>();
        final List<List<DetectedImage>> found = new ArrayList<>();
        final List<List<DetectedCell>> together = new ArrayList<>();
        for (final double vote : VOTE_RADII) {
            for (final double suppression : SUPPRESSION_RADII) {
                ways.add(new DetectionSettings(LEAST_CONFIDENCE, vote, suppression, flips,
                    DetectionSettings.DEFAULT.blockSize()));
                found.add(new ArrayList<>());
                together.add(new ArrayList<>());
            }
        }
        for (int i = 0; i < validation.size(); i++) {
            final Field field = validation.get(i);
            final List<List<DetectedCell>> cells = new ArrayList<>();
            ways.forEach(way -> cells.add(new ArrayList<>()));
            detector.detect(PixelSource.of(field.image(), colours), AreaFilter.ALL, ways,
                cells.stream().map(list -> (CellSink)list::add).toList(),
                monitor.part((double)i / validation.size(), (i + 1.0) / validation.size()));
            for (int way = 0; way < ways.size(); way++) {
                found.get(way).add(image(field, cells.get(way), detector.cellClasses()));
                together.get(way).addAll(cells.get(way));
            }
        }
        return best(ways, found, together, monitor);
    }

    private DetectionTuning best(final List<DetectionSettings> ways, final List<List<DetectedImage>> found,
        final List<List<DetectedCell>> together, final Monitor monitor) throws CancelledException {
        DetectionTuning best = null;
        double balance = Double.NEGATIVE_INFINITY;
        for (int way = 0; way < ways.size(); way++) {
            final FreeResponse.Point point =
                FreeResponse.of(found.get(way), detector.cellClasses(), radius, monitor).best();
            if (point.balance() > balance) {
                balance = point.balance();
                best = new DetectionTuning(Math.max(LEAST_CONFIDENCE, point.confidence()), ways.get(way).voteRadius(),
                    ways.get(way).suppressionRadius(), radius, point.score().overall().f1(),
                    NeighbourEvidence.shares(together.get(way), detector.cellClasses().size()));
            }
        }
        return best;
    }

    /**
     * @param field true cells
     * @param cells found ones
     * @param classes of cells, without the background
     * @return both, to be scored
     */
    public static DetectedImage image(final Field field, final List<DetectedCell> cells, final List<String> classes) {
        return new DetectedImage(field.name(),
            field.cells().stream().map(cell -> new Cell(classes.get(cell.cls()), cell.centroid())).toList(),
            cells.stream().map(cell -> new DetectedImage.Found(new Cell(classes.get(cell.best()), cell.centroid()),
                cell.confidence())).toList());
    }
}
