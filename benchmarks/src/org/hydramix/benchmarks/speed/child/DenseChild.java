package org.hydramix.benchmarks.speed.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.SlideDetection;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SyntheticSlide;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;

/**
 * Finds all cells of a simulated slide, half of which is tissue, as the Predictor does: reading, tissue mask, network,
 * votes. First says how many thousand px the slide has.
 */
public final class DenseChild {

    private static final int PIXELS = 1000;

    private DenseChild() {
    }

    /** @param args folder for files, patch size, threads, side of the slide in px */
    public static void main(final String... args) throws Exception {
        final Path folder = Path.of(args[0]);
        final int threads = Integer.parseInt(args[2]);
        final int side = Integer.parseInt(args[3]);
        final Path trained = folder.resolve("detector.hydramix");
        if (!Files.exists(trained)) {
            ModelFile.write(SimulatedCells.detector(folder.resolve("tissue"), Integer.parseInt(args[1]), threads),
                trained);
        }
        final HydraMixModel model = ModelFile.read(trained);
        final Path file = folder.resolve("slide-" + side + ".tif");
        SyntheticSlide.write(file, side, 1, (x, y, name) -> {
            // nobody counts them
        }, Monitor.NONE);
        try (CellDetector detector = CellDetector.open(model, DevicePreference.CPU, threads);
                WholeSlideImage slide = WholeSlideImages.open(file)) {
            final var search = new SlideDetection(detector, true, DetectionSettings.of(model));
            new Rounds((int)((long)side * side / PIXELS)).serve(() -> search.detect(slide, OptionalDouble.empty(), cell -> {
                // nobody looks at them
            }, Monitor.NONE));
        }
    }
}
