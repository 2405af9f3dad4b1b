package org.hydramix.engine.guess;

import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * What the cells around a cell say about its class. Tissue is sorted: most neighbours of a lymphocyte are lymphocytes, and
 * tumour cells lie in nests. A patch shows little of that; the other patches of its image show more.
 *
 * <p>Take the patch and its neighbourhood N as independent of each other once the class is known. Then
 * P(class | patch, N) ∝ P(class | patch) · P(class | N) / P(class): the network's answer times the evidence of the
 * neighbourhood. P(class | N) is the mean of the answers for the nearest patches, labelled ones counting with their labels, and of a
 * few that P(class) stands for; P(class) is the mean over all patches, or what the labels say.
 *
 * <p>Pitfall: without the division by P(class) the commonest class takes over, guess by guess.
 */
public final class NeighbourContext {

    /**
     * Added to each class of a neighbourhood's mean: a class that no neighbour has is unlikely, not impossible. One
     * neighbour of twenty.
     */
    private static final double DOUBT = 0.05;

    /**
     * So many neighbours of the usual shares stand beside the known ones, so that one or two neighbours, which may be wrong or far off,
     * do not decide: evidence fades where a table has few cells of an image. Found by measurement, see benchmarks/NOTEBOOK.md.
     */
    private static final double USUAL_NEIGHBOURS = 3;

    private final int classes;

    private final float[] labels;

    /** {@code [unlabelled][]}: labelled patches are numbered after the unlabelled ones. */
    private final int[][] neighbours;

    /**
     * @param unlabelled patches that are guessed
     * @param labelled patches whose labels are known; may lie in the same images
     * @param most nearest patches that make a neighbourhood; 0 for none, and no evidence
     * @param monitor told and asked while neighbours are looked for
     */
    public NeighbourContext(final PatchSet unlabelled, final PatchSet labelled, final int most, final Monitor monitor)
        throws CancelledException {
        classes = labelled.classes();
        labels = labelled.distributions();
        neighbours = most == 0 || unlabelled.places().count() == 0 ? new int[unlabelled.count()][0]
            : Arrays.copyOf(Neighbours.of(Places.join(List.of(unlabelled.places(), labelled.places())), most, monitor),
                unlabelled.count());
    }

    /**
     * Without labels.
     *
     * @param places of the patches that are guessed
     * @param classes length of a distribution
     * @param most nearest patches that make a neighbourhood
     * @param monitor told and asked while neighbours are looked for
     */
    NeighbourContext(final Places places, final int classes, final int most, final Monitor monitor)
        throws CancelledException {
        this.classes = classes;
        labels = new float[0];
        neighbours = Neighbours.of(places, most, monitor);
    }

    /**
     * @param answers {@code [unlabelled, classes]}, the network's; each row sums to 1
     * @return {@code [unlabelled, classes]}, factors above 0 for the guesses; 1 for a patch without neighbours
     */
    public float[] evidence(final float[] answers) {
        return evidence(answers, shares(answers));
    }

    /**
     * @param answers {@code [unlabelled, classes]}, the network's; each row sums to 1
     * @param shares {@code [classes]}, P(class); they sum to 1
     * @return {@code [unlabelled, classes]}, factors above 0; 1 for a patch without neighbours
     */
    float[] evidence(final float[] answers, final float[] shares) {
        final float[] evidence = new float[answers.length];
        Arrays.fill(evidence, 1);
        for (int i = 0; i < neighbours.length; i++) {
            if (neighbours[i].length > 0) {
                final double[] around = mean(answers, neighbours[i], shares);
                for (int c = 0; c < classes; c++) {
                    // With the same doubt: a class that is never met is as unlikely in every neighbourhood as anywhere.
                    evidence[i * classes + c] = (float)(around[c] / (shares[c] + DOUBT));
                }
            }
        }
        return evidence;
    }

    private double[] mean(final float[] answers, final int[] patches, final float[] shares) {
        final int unlabelled = answers.length / classes;
        final double[] mean = new double[classes];
        for (final int patch : patches) {
            final boolean guessed = patch < unlabelled;
            for (int c = 0; c < classes; c++) {
                mean[c] += guessed ? answers[patch * classes + c] : labels[(patch - unlabelled) * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            mean[c] = (mean[c] + USUAL_NEIGHBOURS * shares[c]) / (patches.length + USUAL_NEIGHBOURS) + DOUBT;
        }
        return mean;
    }

    private float[] shares(final float[] answers) {
        final double[] sums = new double[classes];
        for (int i = 0; i < answers.length; i++) {
            sums[i % classes] += answers[i];
        }
        final float[] shares = new float[classes];
        for (int c = 0; c < classes; c++) {
            shares[c] = (float)(sums[c] * classes / answers.length);
        }
        return shares;
    }

    /**
     * @param distributions {@code [count, classes]}, each row sums to 1
     * @param evidence {@code [count, classes]}, above 0
     * @param classes length of a row
     * @return the product; each row sums to 1
     */
    public static float[] weigh(final float[] distributions, final float[] evidence, final int classes) {
        final float[] weighed = new float[distributions.length];
        for (int from = 0; from < weighed.length; from += classes) {
            double sum = 0;
            for (int c = from; c < from + classes; c++) {
                sum += distributions[c] * evidence[c];
            }
            for (int c = from; c < from + classes; c++) {
                weighed[c] = (float)(distributions[c] * evidence[c] / sum);
            }
        }
        return weighed;
    }
}
