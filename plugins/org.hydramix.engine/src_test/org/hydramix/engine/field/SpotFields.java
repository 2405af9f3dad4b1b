package org.hydramix.engine.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/** An easy task: images with red and blue spots on a pale ground; the spots' middles are the cells. */
public final class SpotFields {

    /** Two kinds of cells, and none. */
    public static final List<String> CLASSES = List.of("blue", "red", "background");

    /** Small patches, so that training takes seconds. */
    public static final FieldSettings SETTINGS = new FieldSettings(16, 8, 64, 4, 2, 4, 6);

    private static final int RADIUS = 3;

    /** Spots are at least this far from each other. */
    private static final double GAP = 11;

    private SpotFields() {
    }

    /** @return an image with spots all over */
    public static Field field(final int width, final int height, final long seed) {
        final byte[] rgb = new byte[width * height * 3];
        final SeededRandom rng = SeededRandom.of(seed);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)(215 + rng.nextInt(20));
        }
        final List<Field.Cell> cells = new ArrayList<>();
        for (int tries = 0; tries < width * height / 20; tries++) {
            final var at = new Centroid(rng.nextInt(width), rng.nextInt(height));
            if (cells.stream().allMatch(cell -> cell.centroid().distance(at) >= GAP)) {
                final int cls = rng.nextInt(2);
                cells.add(new Field.Cell(at, cls));
                paint(rgb, width, height, at, cls, rng);
            }
        }
        return new Field("spots " + seed, new RgbImage(width, height, rgb), cells);
    }

    private static void paint(final byte[] rgb, final int width, final int height, final Centroid at, final int cls,
        final SeededRandom rng) {
        for (int y = Math.max(0, (int)at.y() - RADIUS); y <= Math.min(height - 1, (int)at.y() + RADIUS); y++) {
            for (int x = Math.max(0, (int)at.x() - RADIUS); x <= Math.min(width - 1, (int)at.x() + RADIUS); x++) {
                if (Math.hypot(x - at.x(), y - at.y()) <= RADIUS + 0.3) {
                    for (int c = 0; c < 3; c++) {
                        final boolean own = c == (cls == 0 ? 2 : 0);
                        rgb[(y * width + x) * 3 + c] = (byte)((own ? 170 : 60) + rng.nextInt(20));
                    }
                }
            }
        }
    }

    /** @return completely annotated images and others without annotation */
    public static FieldSet set(final int labelled, final int unlabelled) {
        final List<Field> fields = new ArrayList<>();
        final List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < labelled; i++) {
            fields.add(field(120, 100, i + 1));
        }
        for (int i = 0; i < unlabelled; i++) {
            images.add(field(120, 100, 1000 + i).image());
        }
        return new FieldSet(CLASSES, 0.5, fields, images, new Recipe(2, AugmentationStrength.FLIPS, 0.5, 0.3),
            Colours.AS_SCANNED);
    }

    /** @return a short training on the CPU with one thread */
    public static TrainingConfig quick(final Method method, final int steps) {
        return TrainingConfig.IMAGES.withMethod(method)
            .withSchedule(new Schedule(steps, 16, 16, 0.01, 0.01, 0.9, steps, 0))
            .withRuntime(new Runtime(DevicePreference.CPU, 1, Optional.empty(), 100));
    }

    /** @return a detector that has learnt the task */
    public static HydraMixModel model() throws EngineException, CancelledException {
        return FieldLearner.train(set(4, 0), SETTINGS, quick(Method.SUPERVISED, 120), Optional.empty(), TrainingListener.NONE,
            Monitor.NONE).model();
    }
}
