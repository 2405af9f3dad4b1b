package org.hydramix.engine.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.guess.ClassAlignment;
import org.hydramix.engine.guess.GuessAverage;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.Sharpening;
import org.hydramix.engine.loss.JointLoss;
import org.hydramix.engine.loss.LossTerms;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.mix.MixUp;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Inference;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.DotLabel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;

/** One step of training: guess, sharpen, mix, learn. */
final class TrainingStep {

    /**
     * Rows that go through the network together. Batch normalisation takes its statistics from them, and memory is needed
     * for one such part at a time.
     */
    static final int ROWS_A_PART = 64;

    private final TrainingConfig config;

    private final double temperature;

    private final TrainingState state;

    private final ClassAlignment alignment;

    private final GuessMemory memory;

    private final WideResNet network;

    private final NDManager manager;

    private final Inference inference;

    private final PatchInput input;

    private final ByteBuffer pixels;

    private final int patchBytes;

    private final MixedTargets targets;

    private final JointLoss loss;

    private final WeightUpdate update;

    TrainingStep(final TrainingSet set, final TrainingConfig config, final WideResNet network,
        final Normalisation normalisation, final TrainingState state, final ClassAlignment alignment,
        final GuessMemory memory, final NDManager manager) {
        this.config = config;
        this.temperature = set.recipe().temperature();
        this.network = network;
        this.state = state;
        this.alignment = alignment;
        this.memory = memory;
        this.manager = manager;
        inference = new Inference(network, normalisation, manager);
        input = new PatchInput(set.patchSize(), normalisation.mean(), normalisation.deviation(), manager);
        patchBytes = set.labelled().patchBytes();
        pixels = ByteBuffer.allocateDirect(ROWS_A_PART * patchBytes * Float.BYTES).order(ByteOrder.nativeOrder());
        targets = new MixedTargets(config.loss(), set.classNames().size(),
            set.classNames().indexOf(DotLabel.BACKGROUND));
        loss = new JointLoss(config.loss());
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
            final LossSum sum = gradients(batch, mixed, monitor);
            if (Double.isFinite(sum.total())) {
                update.move(step);
            }
            return sum;
        }
    }

    private Targets.Values targets(final Batch batch, final int step, final Monitor monitor)
        throws CancelledException {
        if (batch.copies() == 0) {
            return targets.of(batch, null, null, 0, 0);
        }
        final Guesses guesses = guesses(batch, step, monitor);
        alignment.observe(guesses.distributions());
        final float[] aligned = config.guess().alignClasses() ? alignment.align(guesses.distributions())
            : guesses.distributions();
        return targets.of(batch, guesses, Sharpening.sharpen(aligned, guesses.classes(), temperature),
            config.unlabelledWeightAt(step), config.guessedLocationWeightAt(step));
    }

    private Guesses guesses(final Batch batch, final int step, final Monitor monitor) throws CancelledException {
        if (config.guess().guessesTogether()) {
            memory.renew(step, (rgb, count, part) -> teach(rgb, 0, count, part), monitor);
            return memory.of(batch.drawn());
        }
        final Predictions said =
            teach(batch.rgb(), batch.labelled(), batch.copies() * batch.unlabelled(), new CancelOnly(monitor));
        return GuessAverage.of(said.classes(), said.probabilities(), said.centroids(), batch.augmentations());
    }

    private Predictions teach(final byte[] rgb, final int first, final int count, final Monitor monitor)
        throws CancelledException {
        final boolean averaged = config.guess().averagedTeacher();
        return inference.run(averaged ? state.averageParameters() : state.parameters(),
            averaged ? state.averageStatistics() : state.statistics(), rgb, first, count, monitor);
    }

    /** Gathers the gradient of the whole batch, part by part: the weights of the rows hold the whole's denominators. */
    private LossSum gradients(final Batch batch, final Targets.Values mixed, final Monitor monitor)
        throws CancelledException {
        LossSum sum = LossSum.ZERO;
        final int parts = (batch.rows() + ROWS_A_PART - 1) / ROWS_A_PART;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            for (int part = 0; part < parts; part++) {
                monitor.checkCancelled();
                final int[] rows = Arrays.copyOfRange(batch.order(), batch.rows() * part / parts,
                    batch.rows() * (part + 1) / parts);
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    final NetworkOutput output = network.forward(state.parameters(), state.statistics(),
                        images(batch, rows), NormMode.TRAIN);
                    final Targets wanted = mixed.rows(rows).on(manager);
                    final LossTerms terms = loss.of(output, wanted);
                    monitor.checkCancelled();
                    collector.backward(terms.total());
                    sum = sum.plus(LossSum.of(terms, output.logits(), wanted));
                }
            }
        }
        return sum;
    }

    private NDArray images(final Batch batch, final int... rows) {
        pixels.clear();
        final var floats = pixels.asFloatBuffer();
        for (final int row : rows) {
            MixUp.pixels(batch.rgb(), patchBytes, row, batch.plan(), floats);
        }
        pixels.limit(rows.length * patchBytes * Float.BYTES);
        return input.ofFloats(pixels, rows.length, manager);
    }
}
