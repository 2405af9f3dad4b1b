package org.hydramix.engine.train;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.guess.ClassAlignment;
import org.hydramix.engine.guess.GuessAverage;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.Sharpening;
import org.hydramix.engine.loss.JointLoss;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Inference;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.DotLabel;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/** One step of training: guess, sharpen, mix, learn. */
final class TrainingStep {

    /** Up to here two parts may be in memory at once: WRN-28-2 on 40 px, whose parts are small. */
    private static final double LARGEST_BESIDE_ANOTHER = 4 * 2 * 40 * 40;

    private final TrainingConfig config;

    private final double temperature;

    private final TrainingState state;

    private final ClassAlignment alignment;

    private final GuessMemory memory;

    private final boolean together;

    private final Inference inference;

    private final MixedTargets targets;

    private final BatchGradient gradient;

    private final WeightUpdate update;

    TrainingStep(final TrainingSet set, final TrainingConfig config, final WideResNet network,
        final Normalisation normalisation, final TrainingState state, final ClassAlignment alignment,
        final GuessMemory memory, final Lanes lanes, final NDManager manager) {
        this.config = config;
        this.temperature = set.recipe().temperature();
        this.state = state;
        this.alignment = alignment;
        this.memory = memory;
        together = GuessMemory.isUsed(set, config);
        inference = new Inference(network, normalisation, lanes, manager);
        targets = new MixedTargets(config.loss(), set.classNames().size(),
            set.classNames().indexOf(DotLabel.BACKGROUND));
        final var input = new PatchInput(set.patchSize(), normalisation.mean(), normalisation.deviation(), manager);
        final var loss = new JointLoss(config.loss());
        final Lanes beside =
            network.spec().relativeMemory() <= LARGEST_BESIDE_ANOTHER ? lanes : Lanes.single();
        final int rows = network.spec().rowsAPart();
        gradient = new BatchGradient(state, beside, rows, manager, (parameters, statistics) -> new PartGradient(network,
            input, loss, parameters, statistics, rows * set.labelled().patchBytes(), manager));
        update = new WeightUpdate(config.schedule(), network, state, manager);
    }

    /** @return learning rate of a step */
    double learningRate(final int step) {
        return update.learningRate(step);
    }

    /**
     * @param batch of this step
     * @param step from 0
     * @param monitor asked between the parts of the step
     * @return losses; if they are not finite, the weights have not been moved
     */
    LossSum run(final Batch batch, final int step, final Monitor monitor) throws CancelledException {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final Targets.Values mixed = targets(batch, step, monitor);
            final LossSum sum = gradient.gather(batch, mixed, monitor);
            if (Double.isFinite(sum.total())) {
                update.move(step);
            }
            return sum;
        }
    }

    private Targets.Values targets(final Batch batch, final int step, final Monitor monitor)
        throws CancelledException {
        if (batch.copies() == 0) {
            return targets.of(batch, null, null, 0);
        }
        final Guesses guesses = guesses(batch, step, monitor);
        alignment.observe(guesses.distributions());
        final float[] aligned = config.guess().alignClasses() ? alignment.align(guesses.distributions())
            : guesses.distributions();
        return targets.of(batch, guesses, Sharpening.sharpen(aligned, guesses.classes(), temperature),
            config.unlabelledWeightAt(step));
    }

    private Guesses guesses(final Batch batch, final int step, final Monitor monitor) throws CancelledException {
        if (together) {
            memory.renew(step, (rgb, count, part) -> teach(rgb, 0, count, part), new CancelOnly(monitor));
            return memory.of(batch.drawn());
        }
        final int copies = batch.copies() * batch.unlabelled();
        final Predictions said = config.guess().trueColours() ? teach(batch.moved(), 0, copies, new CancelOnly(monitor))
            : teach(batch.rgb(), batch.labelled(), copies, new CancelOnly(monitor));
        return GuessAverage.of(said.classes(), said.probabilities(), said.centroids(), batch.augmentations());
    }

    private Predictions teach(final byte[] rgb, final int first, final int count, final Monitor monitor)
        throws CancelledException {
        final boolean averaged = config.guess().averagedTeacher();
        return inference.run(averaged ? state.averageParameters() : state.parameters(),
            averaged ? state.averageStatistics() : state.statistics(), rgb, first, count, monitor);
    }
}
