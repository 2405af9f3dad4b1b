package org.hydramix.engine.mix;

import java.nio.FloatBuffer;
import java.util.Arrays;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.guess.Sharpening;
import org.hydramix.engine.random.SeededRandom;

/**
 * Some mixed patches, to look at before training. As in training, but without augmentation, and with those guesses that
 * the set holds: an unlabelled patch without a guess cannot be mixed yet.
 *
 * @param mixed the mixed patches with their distributions and centroids
 * @param first {@code [count]}, which patch has the larger share: labelled patches are counted first, then unlabelled
 * @param second {@code [count]}, which patch has the smaller share
 * @param lambda {@code [count]}, the larger share
 */
public record MixPreview(PatchSet mixed, int[] first, int[] second, float[] lambda) {

    /**
     * @param set with at least one labelled patch
     * @param count of patches wanted; fewer if the set has fewer
     * @param seed of all choices
     * @return the preview
     */
    public static MixPreview of(final TrainingSet set, final int count, final long seed) {
        final int classes = set.classNames().size();
        final var rng = SeededRandom.of(seed);
        final int[] known = known(set);
        final int[] order = rng.permutation(known.length);
        final int rows = Math.min(count, known.length);
        final int[] first = new int[rows];
        final byte[] rgb = new byte[rows * set.labelled().patchBytes()];
        final float[] distributions = new float[rows * classes];
        final float[] centroids = new float[rows * 2];
        for (int row = 0; row < rows; row++) {
            first[row] = known[order[row]];
            copy(set, first[row], row, rgb, distributions, centroids);
        }
        final MixPlan plan = MixPlan.draw(rows, set.recipe().mixupAlpha(), rng);
        final int[] second = Arrays.stream(plan.partners()).map(partner -> first[partner]).toArray();
        final WeightedCentroids points = MixUp.centroids(WeightedCentroids.of(centroids), plan);
        for (int row = 0; row < rows; row++) {
            if (points.weights()[row] == 0) {
                Arrays.fill(points.xy(), row * 2, row * 2 + 2, Float.NaN);
            }
        }
        return new MixPreview(new PatchSet(set.patchSize(), classes, pixels(rgb, set.labelled().patchBytes(), plan),
            MixUp.distributions(distributions, classes, plan), points.xy()), first, second, plan.lambdas());
    }

    private static int[] known(final TrainingSet set) {
        final int classes = set.classNames().size();
        final int[] known = new int[set.labelled().count() + set.unlabelled().count()];
        int count = 0;
        for (int i = 0; i < set.labelled().count(); i++) {
            known[count++] = i;
        }
        for (int i = 0; i < set.unlabelled().count(); i++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += set.unlabelled().distributions()[i * classes + c];
            }
            if (sum > 0) {
                known[count++] = set.labelled().count() + i;
            }
        }
        return Arrays.copyOf(known, count);
    }

    private static void copy(final TrainingSet set, final int patch, final int row, final byte[] rgb,
        final float[] distributions, final float[] centroids) {
        final boolean labelled = patch < set.labelled().count();
        final PatchSet from = labelled ? set.labelled() : set.unlabelled();
        final int i = labelled ? patch : patch - set.labelled().count();
        final int classes = from.classes();
        System.arraycopy(from.rgb(), i * from.patchBytes(), rgb, row * from.patchBytes(), from.patchBytes());
        final float[] label = Arrays.copyOfRange(from.distributions(), i * classes, (i + 1) * classes);
        System.arraycopy(labelled ? label : Sharpening.sharpen(label, classes, set.recipe().temperature()), 0,
            distributions, row * classes, classes);
        System.arraycopy(from.centroids(), i * 2, centroids, row * 2, 2);
    }

    private static byte[] pixels(final byte[] rgb, final int patchBytes, final MixPlan plan) {
        final byte[] mixed = new byte[rgb.length];
        final FloatBuffer patch = FloatBuffer.allocate(patchBytes);
        for (int row = 0; row < plan.count(); row++) {
            MixUp.pixels(rgb, patchBytes, row, plan, patch.clear());
            for (int i = 0; i < patchBytes; i++) {
                mixed[row * patchBytes + i] = (byte)Math.round(patch.get(i));
            }
        }
        return mixed;
    }
}
