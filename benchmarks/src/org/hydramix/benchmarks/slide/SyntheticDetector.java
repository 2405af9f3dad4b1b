package org.hydramix.benchmarks.slide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.field.Fields;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SyntheticSlide;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/** A detector for synthetic slides, so that a search finds as many cells as on a real one. */
final class SyntheticDetector {

    /** Of the slide that training takes its field from; the middle of it is tissue. */
    private static final int SLIDE = 4096;

    private static final int FIELD = 1536;

    private SyntheticDetector() {
    }

    /**
     * @param folder for a slide that is deleted again
     * @param seed of the slides that will be searched: a laboratory has its own stain
     * @param steps of training
     */
    static HydraMixModel train(final Path folder, final long seed, final int steps)
        throws EngineException, CancelledException, IOException {
        final AnnotatedTile field = field(folder.resolve("training.tif"), seed);
        final List<String> classes = Fields.classNames(List.of(field));
        final List<Field> fields = Fields.of(List.of(field), classes);
        final TrainingConfig base = TrainingConfig.DEFAULT;
        final TrainingConfig config =
            base.withMethod(Method.SUPERVISED).withSchedule(base.schedule().withSteps(steps))
                .withRuntime(new Runtime(DevicePreference.CPU, 0, Optional.empty(), steps));
        return FieldLearner.train(new FieldSet(classes, field.tile().micronsPerPixel(), fields, List.of(), Recipe.DEFAULT,
            Colours.AS_SCANNED), FieldSettings.DEFAULT, config, Optional.empty(), TrainingListener.NONE, Monitor.NONE)
            .model();
    }

    private static AnnotatedTile field(final Path file, final long seed)
        throws EngineException, CancelledException, IOException {
        final int start = (SLIDE - FIELD) / 2;
        final List<DotLabel> cells = new ArrayList<>();
        SyntheticSlide.write(file, SLIDE, seed, (x, y, className) -> {
            if (x >= start && x < start + FIELD && y >= start && y < start + FIELD) {
                cells.add(new DotLabel(className, Optional.of(new Centroid(x - start, y - start))));
            }
        }, Monitor.NONE);
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            final RgbImage image = slide.read(0, start, start, FIELD, FIELD);
            return new AnnotatedTile(new Tile(image, Optional.empty(), "synthetic", start, start,
                slide.micronsPerPixel().orElseThrow()), cells);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
