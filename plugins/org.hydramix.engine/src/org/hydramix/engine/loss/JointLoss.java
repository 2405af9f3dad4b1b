package org.hydramix.engine.loss;

import org.hydramix.engine.net.NetworkOutput;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * The joint loss: symmetric cross-entropy on labelled patches, squared error or cross-entropy on guessed
 * ones, and the location loss on both, each patch with its own weights.
 */
public final class JointLoss {

    /** Stands for 0 in the logarithm of a target (Wang et al. 2019), so that the loss of a wrong label stays bounded. */
    public static final float SMALLEST_TARGET = 1e-4f;

    /** Stands for 0 in a prediction (Wang et al. 2019). */
    public static final float SMALLEST_PREDICTION = 1e-7f;

    /** Error at which the location loss turns from squared to linear, a fraction of the patch: 2 px of 40. */
    public static final float LOCATION_KNEE = 0.05f;

    private final LossSettings settings;

    private final boolean cellsAlone;

    /** @param settings weights of cross-entropy and its reverse; the other weights come with the targets */
    public JointLoss(final LossSettings settings) {
        this(settings, false);
    }

    /**
     * @param settings weights of cross-entropy and its reverse; the other weights come with the targets
     * @param cellsAlone whether the last class is the background and guesses are compared, by cross-entropy, among the classes
     *            of cells alone, each as far as it says that there is a cell; whether there is one is then learnt from labels
     */
    public JointLoss(final LossSettings settings, final boolean cellsAlone) {
        this.settings = settings;
        this.cellsAlone = cellsAlone;
    }

    /**
     * @param output of the network for a batch
     * @param targets for the same batch
     * @return the parts, each a scalar that gradients flow through
     */
    public LossTerms of(final NetworkOutput output, final Targets targets) {
        final NDArray predicted = output.logits().softmax(1);
        final NDArray labelled = symmetricCrossEntropy(output.logits(), predicted, targets.distributions())
            .mul(targets.labelledWeights()).sum();
        final NDArray unlabelled = guessError(output.logits(), predicted, targets.distributions())
            .mul(targets.unlabelledWeights()).sum();
        final NDArray location = locationError(output.centroids(), targets.centroids()).mul(targets.locationWeights())
            .sum();
        return new LossTerms(labelled.add(unlabelled).add(location), labelled, unlabelled, location);
    }

    /** α · (−Σ q log p) + β · (−Σ p log q), {@code [batch]}. */
    private NDArray symmetricCrossEntropy(final NDArray logits, final NDArray predicted, final NDArray target) {
        final NDArray forward = logits.logSoftmax(1).mul(target).sum(new int[]{1});
        final NDArray reverse = predicted.clip(SMALLEST_PREDICTION, 1).mul(target.clip(SMALLEST_TARGET, 1).log())
            .sum(new int[]{1});
        return times(forward, -settings.crossEntropyWeight()).sub(times(reverse, settings.reverseWeight()));
    }

    /** {@code [batch]}. */
    private NDArray guessError(final NDArray logits, final NDArray predicted, final NDArray guess) {
        return switch (settings.guessLoss()) {
            case SQUARED_ERROR -> predicted.sub(guess).square().mean(new int[]{1});
            // Without the entropy of the guesses, which no network can lower, a curve of it shows what is learnt.
            case CROSS_ENTROPY -> cellsAlone ? ofCells(cells(logits), cells(guess)) : divergence(logits, guess, guess);
        };
    }

    /** Σ q log(q / Σ q) − Σ q log p, {@code [batch]}: q sums to the probability of a cell, by which the row then counts. */
    private static NDArray ofCells(final NDArray logits, final NDArray guess) {
        return divergence(logits, guess, guess.div(guess.sum(new int[]{1}, true).clip(SMALLEST_PREDICTION, 1)));
    }

    /** Σ w log(q / p), {@code [batch]}. */
    private static NDArray divergence(final NDArray logits, final NDArray weight, final NDArray guess) {
        return guess.clip(SMALLEST_PREDICTION, 1).log().sub(logits.logSoftmax(1)).mul(weight).sum(new int[]{1});
    }

    private static NDArray cells(final NDArray rows) {
        return rows.get(new NDIndex(":, :{}", rows.getShape().get(1) - 1));
    }

    /**
     * Huber's loss of both coordinates, in units in which its slope far off is 1, {@code [batch]}: linear far off, so
     * that a dot on the wrong one of two neighbours does not dominate.
     */
    private static NDArray locationError(final NDArray predicted, final NDArray target) {
        final NDArray error = predicted.sub(target).abs();
        final NDArray inner = error.clip(0, LOCATION_KNEE);
        return times(inner.mul(error.sub(times(inner, 0.5))), 1 / LOCATION_KNEE).sum(new int[]{1});
    }

    /**
     * For numbers that autograd needs on the way back. DJL's own product with a number makes a tensor of it in Java's memory and
     * closes it at once, so that Java may free what autograd will read: a gradient is then multiplied by whatever stands there. This
     * tensor lives as long as the scope of the step.
     */
    private static NDArray times(final NDArray x, final double factor) {
        return x.mul(x.getManager().create((float)factor));
    }
}
