package org.hydramix.engine.guess;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Features;
import org.hydramix.engine.predict.Predictions;

/**
 * Predictions for the cells of an image that look alike are brought together: a network that is unsure of a cell is often surer of
 * cells that look the same to it under the same stain and focus.
 *
 * <p>One step of label propagation (Zhou et al. 2004): P′(class | patch) = (1 − a) · P(class | patch) + a · mean of P(class | other)
 * over the k patches of the same image whose features are most alike. Likeness is the cosine of two patches' features, seen from
 * the middle between the classes and each divided by its spread. The middle is the mean of the classes' means over all patches, each
 * patch counting for a class by its probability: seen from the plain mean, which lies among the cells of the commonest class, these
 * would all look different from each other.
 *
 * <p>Pitfall: rare classes vanish if k is large beside the number of their cells. So k is at most a tenth of the image's patches, and
 * a falls with it: in a table with few patches of an image little happens.
 */
public final class LookAlikes {

    /** Patches that count where nothing else is asked for. Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final int USUAL = 10;

    /** What the patches that look alike say together, against what is said about the patch itself. By measurement, likewise. */
    private static final double WEIGHT = 0.7;

    /** One of so many patches of an image may count. */
    private static final int SPARSE = 10;

    /** Patches of one image that the others are compared with, spread evenly over it: bounds the time that a slide takes. */
    private static final int MOST_COMPARED = 2000;

    /** Patches, which take some ms. */
    private static final int ASKED_EVERY = 16;

    /** Keeps a feature that is the same everywhere from being divided by 0. */
    private static final double LEAST_SPREAD = 1e-6;

    private final Predictions alone;

    private final Features features;

    private final int wanted;

    private final float[] middle;

    private final float[] spread;

    private final Monitor monitor;

    /** Patches whose likes were found. */
    private int done;

    private LookAlikes(final Predictions alone, final Features features, final int wanted, final Monitor monitor)
        throws CancelledException {
        this.alone = alone;
        this.features = features;
        this.wanted = wanted;
        this.monitor = monitor;
        middle = middle();
        spread = spread();
    }

    /**
     * @param alone what the network says about each patch
     * @param features what it saw in the same patches
     * @param places of the same patches; those of which nobody knows the image keep their answer
     * @param most patches of the same image that count, 1 or more
     * @param monitor told and asked while patches are compared
     * @return the same centroids, with other probabilities
     */
    public static Predictions regard(final Predictions alone, final Features features, final Places places, final int most,
        final Monitor monitor) throws CancelledException {
        final var all = new LookAlikes(alone, features, most, monitor);
        final float[] said = alone.probabilities().clone();
        final Map<Integer, int[]> images = IntStream.range(0, places.count()).boxed()
            .collect(Collectors.groupingBy(i -> places.image()[i],
                Collectors.collectingAndThen(Collectors.toList(), l -> l.stream().mapToInt(i -> i).toArray())));
        for (final int[] image : images.values()) {
            all.regard(image, said);
        }
        return new Predictions(alone.classes(), said, alone.centroids());
    }

    private void regard(final int[] image, final float[] said) throws CancelledException {
        final int stride = (image.length + MOST_COMPARED - 1) / MOST_COMPARED;
        final int[] compared = IntStream.iterate(0, i -> i < image.length, i -> i + stride).map(i -> image[i]).toArray();
        final int count = Math.min(wanted, Math.min(image.length / SPARSE, compared.length - 1));
        if (count == 0) {
            return;
        }
        final float[][] directions = new float[compared.length][];
        for (int i = 0; i < compared.length; i++) {
            directions[i] = direction(compared[i]);
        }
        final double weight = WEIGHT * count / wanted;
        for (int i = 0; i < image.length; i++) {
            if (i % ASKED_EVERY == 0) {
                monitor.checkCancelled();
                monitor.progress((double)done / features.count(), "Looking for tiles like tile " + (done + 1) + " of "
                    + features.count());
            }
            done++;
            final float[] own = i % stride == 0 ? directions[i / stride] : direction(image[i]);
            mix(image[i], mostAlike(own, image[i], compared, directions, count), weight, said);
        }
    }

    private void mix(final int patch, final int[] others, final double weight, final float[] said) {
        for (int c = 0; c < alone.classes(); c++) {
            double sum = 0;
            for (final int other : others) {
                sum += alone.probability(other, c);
            }
            said[patch * alone.classes() + c] =
                (float)((1 - weight) * alone.probability(patch, c) + weight * sum / others.length);
        }
    }

    /** @return {@code count} of the compared patches, without the patch itself, the most alike first */
    private static int[] mostAlike(final float[] own, final int patch, final int[] compared, final float[][] directions,
        final int count) {
        final int[] found = new int[count];
        final double[] distances = new double[count];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int i = 0; i < compared.length; i++) {
            if (compared[i] != patch) {
                Neighbours.insert(found, distances, compared[i], -dot(own, directions[i]));
            }
        }
        return found;
    }

    /** In four sums: one alone would wait for each addition before the next. */
    private static float dot(final float[] a, final float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** @return the patch's features seen from the middle, of length 1; 0 for a patch that lies in the middle */
    private float[] direction(final int patch) {
        final float[] direction = features.of(patch);
        double squares = 0;
        for (int f = 0; f < direction.length; f++) {
            direction[f] = (direction[f] - middle[f]) / spread[f];
            squares += direction[f] * direction[f];
        }
        final float length = (float)Math.sqrt(squares);
        for (int f = 0; f < direction.length && length > 0; f++) {
            direction[f] /= length;
        }
        return direction;
    }

    private float[] middle() throws CancelledException {
        final int classes = alone.classes();
        final double[][] sums = new double[classes][features.width()];
        final double[] counts = new double[classes];
        for (int patch = 0; patch < features.count(); patch++) {
            if (patch % ASKED_EVERY == 0) {
                monitor.checkCancelled();
            }
            final float[] own = features.of(patch);
            for (int c = 0; c < classes; c++) {
                final double p = alone.probability(patch, c);
                counts[c] += p;
                for (int f = 0; f < own.length; f++) {
                    sums[c][f] += p * own[f];
                }
            }
        }
        final float[] result = new float[features.width()];
        final long met = Arrays.stream(counts).filter(count -> count > 0).count();
        for (int f = 0; f < result.length; f++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += counts[c] > 0 ? sums[c][f] / counts[c] : 0;
            }
            result[f] = (float)(sum / met);
        }
        return result;
    }

    private float[] spread() throws CancelledException {
        final double[] sums = new double[features.width()];
        final double[] squares = new double[features.width()];
        for (int patch = 0; patch < features.count(); patch++) {
            if (patch % ASKED_EVERY == 0) {
                monitor.checkCancelled();
            }
            final float[] own = features.of(patch);
            for (int f = 0; f < own.length; f++) {
                // from the middle, so that a small difference of large squares does not decide
                final double off = (double)own[f] - middle[f];
                sums[f] += off;
                squares[f] += off * off;
            }
        }
        final float[] result = new float[features.width()];
        for (int f = 0; f < result.length; f++) {
            final double mean = sums[f] / features.count();
            result[f] = (float)Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares[f] / features.count() - mean * mean)));
        }
        return result;
    }
}
