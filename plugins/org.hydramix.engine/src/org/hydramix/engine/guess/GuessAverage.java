package org.hydramix.engine.guess;

import org.hydramix.engine.augment.Augmentation;

/** Averages what the network says about the augmented copies of each patch. */
public final class GuessAverage {

    private GuessAverage() {
    }

    /**
     * @param classes length of a distribution
     * @param probabilities {@code [copies, count, classes]}
     * @param centroids {@code [copies, count, 2]}, in the augmented copies
     * @param augmentations {@code [copies][count]}, to be undone for the centroids
     * @return one guess a patch
     */
    public static Guesses of(final int classes, final float[] probabilities, final float[] centroids,
        final Augmentation[][] augmentations) {
        final int copies = augmentations.length;
        final int count = augmentations[0].length;
        final float[] mean = meanOfCopies(probabilities, copies, count * classes);
        final float[] points = new float[count * 2];
        final float[] entropy = new float[count];
        final float[] agreement = new float[count];
        for (int i = 0; i < count; i++) {
            entropy[i] = entropy(mean, i * classes, classes);
            double overlap = 0;
            double x = 0;
            double y = 0;
            for (int k = 0; k < copies; k++) {
                final int row = k * count + i;
                for (int c = 0; c < classes; c++) {
                    overlap += Math.min(probabilities[row * classes + c], mean[i * classes + c]);
                }
                final double[] point = augmentations[k][i].undo(centroids[row * 2], centroids[row * 2 + 1]);
                x += point[0];
                y += point[1];
            }
            points[i * 2] = inPatch(x / copies);
            points[i * 2 + 1] = inPatch(y / copies);
            agreement[i] = (float)Math.min(1, overlap / copies);
        }
        return new Guesses(classes, mean, points, entropy, agreement);
    }

    private static float[] meanOfCopies(final float[] values, final int copies, final int length) {
        final float[] mean = new float[length];
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = 0; k < copies; k++) {
                sum += values[k * length + i];
            }
            mean[i] = (float)(sum / copies);
        }
        return mean;
    }

    private static float entropy(final float[] values, final int from, final int length) {
        double entropy = 0;
        for (int c = from; c < from + length; c++) {
            entropy -= values[c] > 0 ? values[c] * Math.log(values[c]) : 0;
        }
        return (float)Math.max(0, entropy);
    }

    /** A shift undone may leave the patch by the shift. */
    private static float inPatch(final double fraction) {
        return (float)Math.max(0, Math.min(1, fraction));
    }
}
