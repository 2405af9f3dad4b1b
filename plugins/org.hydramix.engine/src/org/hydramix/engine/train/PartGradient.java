package org.hydramix.engine.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.hydramix.engine.loss.JointLoss;
import org.hydramix.engine.loss.LossTerms;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.mix.MixUp;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.WideResNet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;

/** Goes forward and backward with one part of a batch at a time. For one thread at a time. */
final class PartGradient {

    private final WideResNet network;

    private final PatchInput input;

    private final JointLoss loss;

    private final NDArray parameters;

    private final NDArray statistics;

    private final NDManager manager;

    private final ByteBuffer pixels;

    /**
     * @param network to train
     * @param input normalises pixels
     * @param loss to minimise
     * @param parameters of the network; their gradient grows
     * @param statistics of the network; they move with each part
     * @param bytesAPart of the patches that go through the network together
     * @param manager of the tensors
     */
    PartGradient(final WideResNet network, final PatchInput input, final JointLoss loss, final NDArray parameters,
        final NDArray statistics, final int bytesAPart, final NDManager manager) {
        this.network = network;
        this.input = input;
        this.loss = loss;
        this.parameters = parameters;
        this.statistics = statistics;
        this.manager = manager;
        pixels = ByteBuffer.allocateDirect(bytesAPart * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    NDArray parameters() {
        return parameters;
    }

    NDArray statistics() {
        return statistics;
    }

    /**
     * @param batch of the step
     * @param rows of the part
     * @param mixed targets of the whole batch, whose weights hold its denominators
     * @param collector that is open
     * @param monitor asked between forward and backward
     * @return losses of the part
     */
    LossSum gather(final Batch batch, final int[] rows, final Targets.Values mixed, final GradientCollector collector,
        final Monitor monitor) throws CancelledException {
        monitor.checkCancelled();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NetworkOutput output = network.forward(parameters, statistics, images(batch, rows), NormMode.TRAIN);
            final Targets wanted = mixed.rows(rows).on(manager);
            final LossTerms terms = loss.of(output, wanted);
            monitor.checkCancelled();
            collector.backward(terms.total());
            return LossSum.of(terms, output.logits(), wanted);
        }
    }

    private NDArray images(final Batch batch, final int... rows) {
        final int patchBytes = batch.rgb().length / batch.rows();
        pixels.clear();
        if (!batch.plan().mixes()) {
            for (final int row : rows) {
                pixels.put(batch.rgb(), row * patchBytes, patchBytes);
            }
            return input.ofBytes(pixels.flip(), rows.length, manager);
        }
        final var floats = pixels.asFloatBuffer();
        for (final int row : rows) {
            MixUp.pixels(batch.rgb(), patchBytes, row, batch.plan(), floats);
        }
        pixels.limit(rows.length * patchBytes * Float.BYTES);
        return input.ofFloats(pixels, rows.length, manager);
    }
}
