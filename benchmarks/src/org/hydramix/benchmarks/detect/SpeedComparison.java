package org.hydramix.benchmarks.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.AreaFilter;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.PatchwiseReference;
import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.CellMatching;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;

import com.google.gson.JsonObject;

/**
 * The dense run beside a plain sliding window of the same network at the same stride, one after the other on one image.
 *
 * @param width of the image in px
 * @param height of the image in px
 * @param denseSeconds best of several
 * @param patchwiseSeconds of one
 * @param denseCells found densely
 * @param patchwiseCells found patch by patch
 * @param agreement F1 of the cells of one against those of the other
 */
record SpeedComparison(int width, int height, double denseSeconds, double patchwiseSeconds, int denseCells,
    int patchwiseCells, double agreement) {

    private static final int REPEATS = 3;

    private static final double NANOS_A_SECOND = 1e9;

    /** @param radius within which two cells are the same, in px */
    static SpeedComparison of(final HydraMixModel model, final CellDetector detector, final RgbImage image,
        final int threads, final double radius) throws EngineException, CancelledException {
        final DetectionSettings settings = DetectionSettings.of(model).withFlips(false);
        double dense = Double.POSITIVE_INFINITY;
        List<DetectedCell> found = List.of();
        for (int i = 0; i < REPEATS; i++) {
            final List<DetectedCell> cells = new ArrayList<>();
            final long start = System.nanoTime();
            detector.detect(PixelSource.of(image), AreaFilter.ALL, settings, cells::add, Monitor.NONE);
            dense = Math.min(dense, (System.nanoTime() - start) / NANOS_A_SECOND);
            found = cells;
        }
        try (PatchwiseReference reference = new PatchwiseReference(model, threads)) {
            final long start = System.nanoTime();
            final List<DetectedCell> others = reference.detect(image, settings);
            final double patchwise = (System.nanoTime() - start) / NANOS_A_SECOND;
            final int same = CellMatching.greedy(places(others), places(found), radius).size();
            return new SpeedComparison(image.width(), image.height(), dense, patchwise, found.size(), others.size(),
                2.0 * same / (found.size() + others.size()));
        }
    }

    private static List<Centroid> places(final List<DetectedCell> cells) {
        return cells.stream().map(DetectedCell::centroid).toList();
    }

    double factor() {
        return patchwiseSeconds / denseSeconds;
    }

    JsonObject json() {
        final var json = new JsonObject();
        json.addProperty("width", width);
        json.addProperty("height", height);
        json.addProperty("denseSeconds", denseSeconds);
        json.addProperty("patchwiseSeconds", patchwiseSeconds);
        json.addProperty("factor", factor());
        json.addProperty("denseCells", denseCells);
        json.addProperty("patchwiseCells", patchwiseCells);
        json.addProperty("agreementF1", agreement);
        return json;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d × %d px: dense %.2f s, %d cells; patch by patch %.2f s, %d cells: %.1f"
            + " times faster, agreement F1 %.3f", width, height, denseSeconds, denseCells, patchwiseSeconds, patchwiseCells,
            factor(), agreement);
    }
}
