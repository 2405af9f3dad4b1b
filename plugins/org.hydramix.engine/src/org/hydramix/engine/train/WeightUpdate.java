package org.hydramix.engine.train;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.optimise.AdamW;
import org.hydramix.engine.optimise.CosineRate;
import org.hydramix.engine.optimise.WeightAverage;

import ai.djl.ndarray.NDManager;

/** Moves the weights along a gathered gradient, and their average after them. */
public final class WeightUpdate {

    private final Schedule schedule;

    private final TrainingState state;

    private final AdamW optimiser;

    private final WeightAverage average;

    /**
     * @param schedule how fast
     * @param network whose kernels decay
     * @param state what is moved
     * @param manager keeps what is needed
     */
    public WeightUpdate(final Schedule schedule, final WideResNet network, final TrainingState state,
        final NDManager manager) {
        this.schedule = schedule;
        this.state = state;
        optimiser = new AdamW(state.gradientMean(), state.gradientSquare(),
            manager.create(network.parameters().decayMask()), schedule.weightDecay());
        average = new WeightAverage(schedule.averageDecay());
    }

    /** @return learning rate of a step, from 0 */
    public double learningRate(final int step) {
        return CosineRate.at(schedule.learningRate(), step, schedule.steps());
    }

    /**
     * Uses the gradient up.
     *
     * @param step from 0
     */
    public void move(final int step) {
        try (Autograd off = Autograd.off()) {
            optimiser.update(state.parameters(), state.parameters().getGradient(), learningRate(step), step + 1);
            Autograd.clear(state.parameters());
            average.update(state.averageParameters(), state.parameters(), step);
            average.update(state.averageStatistics(), state.statistics(), step);
        }
    }
}
