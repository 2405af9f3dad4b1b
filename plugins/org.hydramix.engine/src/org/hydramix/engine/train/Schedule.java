package org.hydramix.engine.train;

/**
 * How long and how fast.
 *
 * @param steps of training, at least 1
 * @param labelledBatch labelled patches a step, at least 2
 * @param unlabelledBatch unlabelled patches a step, before copies are made, at least 1
 * @param learningRate of Adam at the first step, above 0; falls to 0 along a cosine
 * @param weightDecay share of a kernel lost a step at a learning rate of 1, 0 or more
 * @param averageDecay share that stays in the moving average of the weights at each step, {@code [0, 1)}
 * @param evaluationInterval steps between two rows of the history, at least 1
 * @param patience evaluations without improvement on the validation patches before training stops; 0 for never
 */
public record Schedule(int steps, int labelledBatch, int unlabelledBatch, double learningRate, double weightDecay,
    double averageDecay, int evaluationInterval, int patience) {

    /** Minutes on two CPU cores with the small network. */
    public static final Schedule DEFAULT = new Schedule(1600, 64, 32, 0.002, 0.02, 0.99, 50, 0);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public Schedule {
        require(steps >= 1, "number of steps", "at least 1", steps);
        // Batch normalisation needs more than one patch.
        require(labelledBatch >= 2, "labelled batch", "at least 2", labelledBatch);
        require(unlabelledBatch >= 1, "unlabelled batch", "at least 1", unlabelledBatch);
        require(learningRate > 0 && Double.isFinite(learningRate), "learning rate", "above 0", learningRate);
        require(weightDecay >= 0 && Double.isFinite(weightDecay), "weight decay", "0 or more", weightDecay);
        require(averageDecay >= 0 && averageDecay < 1, "decay of the weight average", "from 0 to below 1", averageDecay);
        require(evaluationInterval >= 1, "evaluation interval", "at least 1 step", evaluationInterval);
        require(patience >= 0, "patience", "0 or more evaluations", patience);
    }

    private static void require(final boolean met, final String what, final String range, final Number value) {
        if (!met) {
            throw new IllegalArgumentException("The " + what + " must be " + range + ", not " + value + ".");
        }
    }

    /** @return the same with another number of steps */
    public Schedule withSteps(final int newSteps) {
        return new Schedule(newSteps, labelledBatch, unlabelledBatch, learningRate, weightDecay, averageDecay,
            evaluationInterval, patience);
    }

    /** @return the same with another decay of the weight average */
    public Schedule withAverageDecay(final double newDecay) {
        return new Schedule(steps, labelledBatch, unlabelledBatch, learningRate, weightDecay, newDecay,
            evaluationInterval, patience);
    }

    /** @return the same with another learning rate at the first step */
    public Schedule withLearningRate(final double newRate) {
        return new Schedule(steps, labelledBatch, unlabelledBatch, newRate, weightDecay, averageDecay,
            evaluationInterval, patience);
    }
}
