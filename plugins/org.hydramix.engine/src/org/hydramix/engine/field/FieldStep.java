package org.hydramix.engine.field;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.guess.Guesses;
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
import org.hydramix.engine.net.SlidingOutput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.LossSum;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingState;
import org.hydramix.engine.train.WeightUpdate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** One step of training on fields: guess, sharpen, mix, learn. */
final class FieldStep {

    /** Bounds the memory of a part of a batch that goes through the network together: 5 crops of 160 px. */
    private static final int PIXELS_A_PART = 1 << 17;

    private final FieldSet set;

    private final TrainingConfig config;

    private final WideResNet network;

    private final TrainingState state;

    private final SharpGuesses guessing;

    private final NDManager manager;

    private final Windows windows;

    private final PatchInput input;

    private final int cropBytes;

    private final int cropsAPart;

    private final ByteBuffer pixels;

    private final WindowTargets targets;

    private final JointLoss loss;

    private final WeightUpdate update;

    FieldStep(final FieldSet set, final TrainingConfig config, final WideResNet network, final Windows windows,
        final Normalisation normalisation, final TrainingState state, final SharpGuesses guessing,
        final NDManager manager) {
        this.set = set;
        this.config = config;
        this.network = network;
        this.windows = windows;
        this.state = state;
        this.guessing = guessing;
        this.manager = manager;
        final int size = windows.cropSize();
        input = new PatchInput(size, normalisation.mean(), normalisation.deviation(), manager);
        cropBytes = size * size * RgbImage.CHANNELS;
        cropsAPart = Math.max(2, PIXELS_A_PART / (size * size));
        pixels = ByteBuffer.allocateDirect(cropsAPart * cropBytes * Float.BYTES).order(ByteOrder.nativeOrder());
        targets = new WindowTargets(config.loss(), windows, set.classNames().size());
        loss = new JointLoss(config.loss(), SharpGuesses.tellCellsAlone(config.loss()));
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
    LossSum run(final FieldBatch batch, final int step, final Monitor monitor) throws CancelledException {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final LossSum sum = gradients(batch, targets(batch, step, monitor), monitor);
            if (Double.isFinite(sum.total())) {
                update.move(step);
            }
            return sum;
        }
    }

    private Targets.Values targets(final FieldBatch batch, final int step, final Monitor monitor)
        throws CancelledException {
        if (batch.copies() == 0) {
            return targets.of(batch, null, null, 0);
        }
        final int classes = set.classNames().size();
        final int crops = batch.copies() * batch.unlabelled();
        final float[] probabilities = new float[crops * windows.count() * classes];
        final float[] centroids = new float[crops * windows.count() * 2];
        final boolean averaged = config.guess().averagedTeacher();
        for (int done = 0; done < crops;) {
            monitor.checkCancelled();
            final int count = Math.min(cropsAPart, crops - done);
            pixels.clear().put(batch.rgb(), (batch.labelled() + done) * cropBytes, count * cropBytes).flip();
            try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                final NetworkOutput said = rows(network.slide(averaged ? state.averageParameters() : state.parameters(),
                    averaged ? state.averageStatistics() : state.statistics(), input.ofBytes(pixels, count, manager),
                    NormMode.PREDICT));
                copy(said.logits().softmax(1), probabilities, done * windows.count() * classes);
                copy(said.centroids(), centroids, done * windows.count() * 2);
            }
            done += count;
        }
        final Guesses guesses = targets.guesses(batch, probabilities, centroids);
        return targets.of(batch, guesses, guessing.sharpen(guesses.distributions()), config.unlabelledWeightAt(step));
    }

    private static void copy(final NDArray values, final float[] to, final int from) {
        final float[] heap = values.toFloatArray();
        System.arraycopy(heap, 0, to, from, heap.length);
    }

    /** Gathers the gradient of the whole batch, part by part: the weights of the rows hold the whole's denominators. */
    private LossSum gradients(final FieldBatch batch, final Targets.Values mixed, final Monitor monitor)
        throws CancelledException {
        LossSum sum = LossSum.ZERO;
        final int parts = (batch.crops() + cropsAPart - 1) / cropsAPart;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            for (int part = 0; part < parts; part++) {
                monitor.checkCancelled();
                final int[] crops = Arrays.copyOfRange(batch.order(), batch.crops() * part / parts,
                    batch.crops() * (part + 1) / parts);
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    final NetworkOutput output = rows(network.slide(state.parameters(), state.statistics(),
                        images(batch, crops), NormMode.TRAIN));
                    final Targets wanted = mixed.rows(rowsOf(crops)).on(manager);
                    final LossTerms terms = loss.of(output, wanted);
                    monitor.checkCancelled();
                    collector.backward(terms.total());
                    sum = sum.plus(LossSum.of(terms, output.logits(), wanted));
                }
            }
        }
        return sum;
    }

    private int[] rowsOf(final int... crops) {
        final int[] rows = new int[crops.length * windows.count()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = crops[i / windows.count()] * windows.count() + i % windows.count();
        }
        return rows;
    }

    /** @return one row a window, crop by crop */
    private static NetworkOutput rows(final SlidingOutput output) {
        final Shape shape = output.logits().getShape();
        final long rows = shape.get(0) * shape.get(2) * shape.get(3);
        return new NetworkOutput(output.logits().transpose(0, 2, 3, 1).reshape(new Shape(rows, shape.get(1))),
            output.centroids().transpose(0, 2, 3, 1).reshape(new Shape(rows, 2)));
    }

    private NDArray images(final FieldBatch batch, final int... crops) {
        pixels.clear();
        final var floats = pixels.asFloatBuffer();
        for (final int crop : crops) {
            MixUp.pixels(batch.rgb(), cropBytes, crop, batch.plan(), floats);
        }
        pixels.limit(crops.length * cropBytes * Float.BYTES);
        return input.ofFloats(pixels, crops.length, manager);
    }
}
