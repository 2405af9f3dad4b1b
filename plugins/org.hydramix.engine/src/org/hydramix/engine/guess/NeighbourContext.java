package org.hydramix.engine.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;

/**
 * What the cells around a cell say about its class. Tissue is sorted: most neighbours of a lymphocyte are lymphocytes, and
 * tumour cells lie in nests. A patch shows little of that; the other patches of its image show more.
 *
 * <p>Take the patch and its neighbourhood N as independent of each other once the class is known. Then
 * P(class | patch, N) ∝ P(class | patch) · P(class | N) / P(class): the network's answer times the evidence of the
 * neighbourhood. P(class | N) is the mean of the answers for the nearest patches, labelled ones counting with their labels,
 * and P(class) is the mean over all patches. A weight, as power of the evidence, says how far to trust it.
 *
 * <p>Pitfall: without the division by P(class) the commonest class takes over, guess by guess.
 */
public final class NeighbourContext {

    /**
     * Added to each class of a neighbourhood's mean: a class that no neighbour has is unlikely, not impossible. One
     * neighbour of twenty.
     */
    private static final double DOUBT = 0.05;

    private final int classes;

    private final float[] labels;

    /** {@code [unlabelled][]}: labelled patches are numbered after the unlabelled ones. */
    private final int[][] neighbours;

    private final double weight;

    /**
     * @param unlabelled patches that are guessed
     * @param labelled patches whose labels are known; may lie in the same images
     * @param most nearest patches that make a neighbourhood; 0 for none, and no evidence
     * @param weight power of the evidence, 0 or more
     */
    public NeighbourContext(final PatchSet unlabelled, final PatchSet labelled, final int most, final double weight) {
        classes = labelled.classes();
        labels = labelled.distributions();
        this.weight = weight;
        neighbours = unlabelled.places().count() == 0 ? new int[unlabelled.count()][0]
            : Arrays.copyOf(Neighbours.of(join(unlabelled.places(), labelled.places()), most), unlabelled.count());
    }

    private static Places join(final Places first, final Places second) {
        final Map<String, Integer> images = new LinkedHashMap<>();
        final int[] image = new int[first.count() + second.count()];
        int at = 0;
        for (final Places places : List.of(first, second)) {
            for (final int index : places.image()) {
                image[at++] = images.computeIfAbsent(places.images().get(index), name -> images.size());
            }
        }
        final float[] xy = Arrays.copyOf(first.xy(), 2 * image.length);
        System.arraycopy(second.xy(), 0, xy, first.xy().length, second.xy().length);
        return new Places(new ArrayList<>(images.keySet()), image, xy);
    }

    /**
     * @param answers {@code [unlabelled, classes]}, the network's; each row sums to 1
     * @return {@code [unlabelled, classes]}, factors above 0 for the guesses; 1 for a patch without neighbours
     */
    public float[] evidence(final float[] answers) {
        final double[] shares = shares(answers);
        final float[] evidence = new float[answers.length];
        Arrays.fill(evidence, 1);
        for (int i = 0; i < neighbours.length; i++) {
            if (neighbours[i].length > 0) {
                final double[] around = mean(answers, neighbours[i]);
                for (int c = 0; c < classes; c++) {
                    evidence[i * classes + c] = (float)Math.pow(around[c] / shares[c], weight);
                }
            }
        }
        return evidence;
    }

    private double[] mean(final float[] answers, final int[] patches) {
        final int unlabelled = answers.length / classes;
        final double[] mean = new double[classes];
        for (final int patch : patches) {
            final boolean guessed = patch < unlabelled;
            for (int c = 0; c < classes; c++) {
                mean[c] += guessed ? answers[patch * classes + c] : labels[(patch - unlabelled) * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            mean[c] = mean[c] / patches.length + DOUBT;
        }
        return mean;
    }

    /** With the same doubt: a class that is never guessed is as unlikely in every neighbourhood as anywhere. */
    private double[] shares(final float[] answers) {
        final double[] shares = new double[classes];
        for (int i = 0; i < answers.length; i++) {
            shares[i % classes] += answers[i];
        }
        for (int c = 0; c < classes; c++) {
            shares[c] = shares[c] * classes / answers.length + DOUBT;
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
