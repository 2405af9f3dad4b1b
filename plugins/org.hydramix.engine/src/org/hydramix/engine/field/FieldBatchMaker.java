package org.hydramix.engine.field;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.mix.MixPlan;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;

/** Makes the batch of any step, from nothing but the data, the settings and the seed. */
final class FieldBatchMaker {

    /** What random numbers are for: keeps the streams of {@link SeededRandom} apart. */
    private enum Purpose {
            CROPS,
            MIXING,
            ORDER
    }

    private final FieldSet set;

    private final FieldSettings settings;

    private final TrainingConfig config;

    private final Windows windows;

    private final Augmenter augmenter;

    FieldBatchMaker(final FieldSet set, final FieldSettings settings, final TrainingConfig config,
        final Windows windows) {
        this.set = set;
        this.settings = settings;
        this.config = config;
        this.windows = windows;
        augmenter = new Augmenter(set.recipe().augmentation(), settings.cropSize()).withoutShift();
    }

    /** @param step from 0 */
    FieldBatch make(final int step) {
        final boolean guesses = config.method() == Method.HYDRAMIX
            && step >= config.guess().firstGuess(config.schedule().steps());
        final int labelled = settings.labelledCrops();
        final int unlabelled = guesses ? settings.unlabelledCrops() : 0;
        final int copies = guesses ? set.recipe().copies() : 0;
        final int crops = labelled + copies * unlabelled;
        final int bytes = settings.cropSize() * settings.cropSize() * RgbImage.CHANNELS;
        final byte[] rgb = new byte[crops * bytes];
        final WindowLabels labels = WindowLabels.unknown(labelled * windows.count(), set.classNames().size());
        final SeededRandom rng = random(Purpose.CROPS, step);
        for (int i = 0; i < labelled; i++) {
            final Field field = set.labelled().get(rng.nextInt(set.labelled().size()));
            final Place place = Place.draw(field.image(), settings, rng);
            final Augmentation drawn = augmenter.draw(rng);
            drawn.apply(place.crop(field.image()).rgb(), 0, rgb, i * bytes);
            label(field, place, drawn, i * windows.count(), labels);
        }
        final Augmentation[][] drawn = new Augmentation[copies][unlabelled];
        for (int i = 0; i < unlabelled; i++) {
            final RgbImage image = set.unlabelled().get(rng.nextInt(set.unlabelled().size()));
            final byte[] crop = Place.draw(image, settings, rng).crop(image).rgb();
            for (int k = 0; k < copies; k++) {
                drawn[k][i] = augmenter.draw(rng);
                drawn[k][i].apply(crop, 0, rgb, (labelled + k * unlabelled + i) * bytes);
            }
        }
        final double alpha = guesses ? set.recipe().mixupAlpha() : 0;
        return new FieldBatch(labelled, rgb, labels, drawn, MixPlan.draw(crops, alpha, random(Purpose.MIXING, step)),
            random(Purpose.ORDER, step).permutation(crops));
    }

    private SeededRandom random(final Purpose purpose, final int step) {
        return SeededRandom.of(config.seed(), purpose.ordinal(), step);
    }

    private void label(final Field field, final Place place, final Augmentation drawn, final int from,
        final WindowLabels labels) {
        final double size = settings.cropSize();
        final List<Field.Cell> near = new ArrayList<>();
        for (final Field.Cell cell : field.cells()) {
            final double x = cell.centroid().x() + 0.5 - place.left;
            final double y = cell.centroid().y() + 0.5 - place.top;
            // A cell farther outside than this is not near any window's middle.
            if (x > -size && x < 2 * size && y > -size && y < 2 * size) {
                final double[] moved = drawn.apply(x / size, y / size);
                near.add(new Field.Cell(new Centroid(moved[0] * size, moved[1] * size), cell.cls()));
            }
        }
        labels.label(from, windows, near, settings, set.background());
        for (int w = 0; w < windows.count(); w++) {
            final double[] middle = drawn.undo(windows.middleX(w) / size, windows.middleY(w) / size);
            // Beyond the image's border lies its mirror image, whose cells have no dots.
            if (!place.isInside(middle[0] * size, middle[1] * size, field.image())) {
                labels.forget(from + w);
            }
        }
    }

    /** Where a crop is cut. Its border may lie outside the image, so that cells at the border are in windows' middles. */
    private record Place(int left, int top, int size) {

        static Place draw(final RgbImage image, final FieldSettings settings, final SeededRandom rng) {
            final int size = settings.cropSize();
            final int outside = settings.patchSize() / 2;
            return new Place(start(image.width(), size, outside, rng), start(image.height(), size, outside, rng), size);
        }

        private static int start(final int length, final int size, final int outside, final SeededRandom rng) {
            final int range = length - size + 2 * outside;
            return range < 0 ? range / 2 - outside : rng.nextInt(range + 1) - outside;
        }

        RgbImage crop(final RgbImage image) {
            return image.crop(left, top, size, size);
        }

        boolean isInside(final double x, final double y, final RgbImage image) {
            return left + x >= 0 && left + x <= image.width() && top + y >= 0 && top + y <= image.height();
        }
    }
}
