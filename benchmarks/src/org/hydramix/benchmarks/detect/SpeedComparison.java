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
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;

import com.google.gson.JsonObject;

/**
 * The dense run beside plain sliding windows of the same network at the same stride, one after the other on one image.
 *
 * @param width of the image in px
 * @param height of the image in px
 * @param seconds of the dense run, best of several
 * @param cells found densely
 * @param bare windows as small as a patch: fast, but with zeros where the network has learnt to see tissue
 * @param surrounded windows as large as all that the network sees: they compute the same
 */
record SpeedComparison(int width, int height, double seconds, int cells, Sliding bare, Sliding surrounded) {

    private static final int REPEATS = 3;

    private static final double NANOS_A_SECOND = 1e9;

    /**
     * One way to slide.
     *
     * @param side of a window in px
     * @param seconds of one run
     * @param cells found
     * @param agreement F1 of these cells against the dense ones
     */
    record Sliding(int side, double seconds, int cells, double agreement) {

        private static Sliding of(final PatchwiseReference reference, final RgbImage image,
            final DetectionSettings settings, final List<DetectedCell> dense, final double radius) {
            final long start = System.nanoTime();
            final List<DetectedCell> found = reference.detect(image, settings);
            final double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
            final int same = CellMatching.greedy(places(found), places(dense), radius).size();
            return new Sliding(reference.side(), seconds, found.size(), 2.0 * same / (dense.size() + found.size()));
        }

        private JsonObject json(final double denseSeconds) {
            final var json = new JsonObject();
            json.addProperty("side", side);
            json.addProperty("seconds", seconds);
            json.addProperty("factor", seconds / denseSeconds);
            json.addProperty("cells", cells);
            json.addProperty("agreementF1", agreement);
            return json;
        }

        private String text(final double denseSeconds) {
            return String.format(Locale.ROOT, "windows of %d px %.2f s, %d cells: %.1f times faster, agreement F1 %.3f", side,
                seconds, cells, seconds / denseSeconds, agreement);
        }
    }

    /**
     * @param scan as scanned; its stain is brought to the model's before anything is timed
     * @param radius within which two cells are the same, in px
     */
    static SpeedComparison of(final HydraMixModel model, final CellDetector detector, final RgbImage scan,
        final int threads, final double radius) throws EngineException, CancelledException {
        final Colours colours = model.normalisation().colours();
        final RgbImage image = colours == Colours.AS_SCANNED ? scan
            : PixelSource.of(scan).normalised(Monitor.NONE).read(0, 0, scan.width(), scan.height());
        final DetectionSettings settings = DetectionSettings.of(model).withFlips(false);
        double dense = Double.POSITIVE_INFINITY;
        List<DetectedCell> found = List.of();
        for (int i = 0; i < REPEATS; i++) {
            final List<DetectedCell> cells = new ArrayList<>();
            final long start = System.nanoTime();
            detector.detect(PixelSource.of(image, colours), AreaFilter.ALL, settings, cells::add, Monitor.NONE);
            dense = Math.min(dense, (System.nanoTime() - start) / NANOS_A_SECOND);
            found = cells;
        }
        try (PatchwiseReference bare = PatchwiseReference.bare(model, threads);
                PatchwiseReference surrounded = PatchwiseReference.surrounded(model, threads)) {
            return new SpeedComparison(image.width(), image.height(), dense, found.size(),
                Sliding.of(bare, image, settings, found, radius),
                Sliding.of(surrounded, image, settings, found, radius));
        }
    }

    private static List<Centroid> places(final List<DetectedCell> cells) {
        return cells.stream().map(DetectedCell::centroid).toList();
    }

    JsonObject json() {
        final var json = new JsonObject();
        json.addProperty("width", width);
        json.addProperty("height", height);
        json.addProperty("denseSeconds", seconds);
        json.addProperty("denseCells", cells);
        json.add("bareWindows", bare.json(seconds));
        json.add("surroundedWindows", surrounded.json(seconds));
        return json;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d × %d px: dense %.2f s, %d cells; %s; %s", width, height, seconds, cells,
            bare.text(seconds), surrounded.text(seconds));
    }
}
