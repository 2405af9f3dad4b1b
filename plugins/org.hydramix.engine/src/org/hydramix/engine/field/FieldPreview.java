package org.hydramix.engine.field;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.mix.MixPlan;
import org.hydramix.engine.mix.MixUp;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.RgbImage;

/**
 * A mixed crop of annotated images, to look at before training; as in training, but without augmentation.
 *
 * @param mixed pixels
 * @param first index of the image with the larger share
 * @param second index of the image with the smaller share
 * @param lambda the larger share
 */
public record FieldPreview(RgbImage mixed, int first, int second, float lambda) {

    /**
     * @param set with at least one annotated image
     * @param count of crops wanted
     * @param seed of all choices
     * @return the crops
     */
    public static List<FieldPreview> of(final FieldSet set, final int count, final long seed) {
        final int size = FieldSettings.DEFAULT.cropSize();
        final int bytes = size * size * RgbImage.CHANNELS;
        final var rng = SeededRandom.of(seed);
        final int[] images = new int[count];
        final byte[] rgb = new byte[count * bytes];
        for (int i = 0; i < count; i++) {
            images[i] = rng.nextInt(set.labelled().size());
            final RgbImage image = set.labelled().get(images[i]).image();
            final RgbImage crop = image.crop(start(image.width(), size, rng), start(image.height(), size, rng), size, size);
            System.arraycopy(crop.rgb(), 0, rgb, i * bytes, bytes);
        }
        final MixPlan plan = MixPlan.draw(count, set.recipe().mixupAlpha(), rng);
        final List<FieldPreview> previews = new ArrayList<>();
        final FloatBuffer mixed = FloatBuffer.allocate(bytes);
        for (int i = 0; i < count; i++) {
            MixUp.pixels(rgb, bytes, i, plan, mixed.clear());
            final byte[] levels = new byte[bytes];
            for (int j = 0; j < bytes; j++) {
                levels[j] = (byte)Math.round(mixed.get(j));
            }
            previews.add(new FieldPreview(new RgbImage(size, size, levels), images[i], images[plan.partners()[i]],
                plan.lambdas()[i]));
        }
        return previews;
    }

    private static int start(final int length, final int size, final SeededRandom rng) {
        return length <= size ? (length - size) / 2 : rng.nextInt(length - size + 1);
    }
}
