package org.hydramix.benchmarks.detect;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.AreaFilter;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.DetectionTuner;
import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectedImage;

/** Finds all cells of images, whatever their confidence. */
final class Finder {

    private final CellDetector detector;

    private final boolean flips;

    Finder(final CellDetector detector, final boolean flips) {
        this.detector = detector;
        this.flips = flips;
    }

    /** @return the images with all cells down to the least confidence */
    List<DetectedImage> find(final List<Field> fields, final DetectionSettings settings)
        throws EngineException, CancelledException {
        final List<DetectedImage> images = new ArrayList<>();
        for (final Field field : fields) {
            final List<DetectedCell> cells = new ArrayList<>();
            detector.detect(PixelSource.of(field.image()), AreaFilter.ALL,
                settings.withFlips(flips).withMinimumConfidence(DetectionTuner.LEAST_CONFIDENCE), cells::add, Monitor.NONE);
            images.add(DetectionTuner.image(field, cells, detector.cellClasses()));
        }
        return images;
    }
}
