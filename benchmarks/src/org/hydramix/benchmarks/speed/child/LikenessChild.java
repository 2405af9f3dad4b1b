package org.hydramix.benchmarks.speed.child;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.random.SeededRandom;

/**
 * Prints what augmented patches are like, in the numbers of {@code benchmarks/python/likeness.py}: mean and deviation of the
 * values of each channel, deviation of the means of patches, mean difference of neighbours, mean and deviation of a moved
 * point, one line each.
 */
public final class LikenessChild {

    /** Passes over the patches, as in Python. */
    private static final int PASSES = 200;

    private static final double X = 0.4;

    private static final double Y = 0.3;

    private static final int CHANNELS = 3;

    private static final int BYTE = 0xff;

    private LikenessChild() {
    }

    /** @param args preset, which is the same for all, and patch size */
    public static void main(final String... args) throws Exception {
        final PatchSet patches =
            SharedWork.of(NetworkPreset.valueOf(args[0]), Integer.parseInt(args[1])).patches();
        final var augmenter = new Augmenter(Recipe.DEFAULT.augmentation(), patches.size());
        final var rng = SeededRandom.of(1);
        final byte[] out = new byte[patches.patchBytes()];
        final var values = new Moments(CHANNELS);
        final var means = new Moments(CHANNELS);
        final var edges = new Moments(CHANNELS);
        final var points = new Moments(2);
        for (int i = 0; i < PASSES * patches.count(); i++) {
            final Augmentation drawn = augmenter.draw(rng);
            drawn.apply(patches.rgb(), i % patches.count() * patches.patchBytes(), out, 0);
            final double[] moved = drawn.apply(X, Y);
            points.add(0, moved[0]);
            points.add(1, moved[1]);
            add(out, patches.size(), values, means, edges);
        }
        print(values.means());
        print(values.deviations());
        print(means.deviations());
        print(edges.means());
        print(points.means());
        print(points.deviations());
    }

    private static void add(final byte[] patch, final int size, final Moments values, final Moments means,
        final Moments edges) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            double sum = 0;
            for (int i = channel; i < patch.length; i += CHANNELS) {
                final int value = patch[i] & BYTE;
                values.add(channel, value);
                sum += value;
                if (i / CHANNELS % size < size - 1) {
                    edges.add(channel, Math.abs((patch[i + CHANNELS] & BYTE) - value));
                }
            }
            means.add(channel, sum / (size * size));
        }
    }

    private static void print(final double... values) {
        System.out.println(Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    /** Sums of values and of their squares, by column. */
    private static final class Moments {

        private final double[] sums;

        private final double[] squares;

        private final long[] counts;

        Moments(final int columns) {
            sums = new double[columns];
            squares = new double[columns];
            counts = new long[columns];
        }

        void add(final int column, final double value) {
            sums[column] += value;
            squares[column] += value * value;
            counts[column]++;
        }

        double[] means() {
            final double[] means = new double[sums.length];
            Arrays.setAll(means, i -> sums[i] / counts[i]);
            return means;
        }

        double[] deviations() {
            final double[] means = means();
            final double[] deviations = new double[sums.length];
            Arrays.setAll(deviations, i -> Math.sqrt(squares[i] / counts[i] - means[i] * means[i]));
            return deviations;
        }
    }
}
