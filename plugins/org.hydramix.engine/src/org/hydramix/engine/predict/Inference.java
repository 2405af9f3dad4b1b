package org.hydramix.engine.predict;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.FoldedNetwork;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.WideResNet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/** Runs a network forward over many patches, a batch at a time in each lane, without gradients. One thread at a time. */
public final class Inference {

    /** Bounds the memory of all lanes' batches together: 163 patches of 40 px. */
    private static final int PIXELS_AT_ONCE = 1 << 18;

    /** Batches from which on folding the network takes less time than it saves. */
    private static final int FOLDING_PAYS = 2;

    private final WideResNet network;

    private final PatchInput input;

    private final NDManager manager;

    private final int patchBytes;

    private final int largestBatch;

    private final Lanes lanes;

    /** One a lane. */
    private final List<ByteBuffer> pixels = new ArrayList<>();

    /**
     * @param network to run
     * @param normalisation of the pixels
     * @param lanes to run in; they stay the caller's
     * @param manager keeps what is needed from call to call
     */
    public Inference(final WideResNet network, final Normalisation normalisation, final Lanes lanes,
        final NDManager manager) {
        this.network = network;
        this.lanes = lanes;
        this.manager = manager;
        final int size = network.spec().patchSize();
        input = new PatchInput(size, normalisation.mean(), normalisation.deviation(), manager);
        patchBytes = size * size * 3;
        largestBatch = Math.max(1, PIXELS_AT_ONCE / lanes.count() / (size * size));
        for (int lane = 0; lane < lanes.count(); lane++) {
            pixels.add(ByteBuffer.allocateDirect(largestBatch * patchBytes));
        }
    }

    /**
     * @param parameters flat, of the network
     * @param statistics flat, of the network
     * @param rgb {@code [patches, size, size, 3]} uint8
     * @param first patch to predict
     * @param count of patches to predict
     * @param monitor told after each batch, asked before; from the lanes' threads, one at a time
     * @return {@code count} predictions
     * @throws CancelledException if the user asked to stop
     */
    public Predictions run(final NDArray parameters, final NDArray statistics, final byte[] rgb, final int first,
        final int count, final Monitor monitor) throws CancelledException {
        return run(parameters, statistics, PatchSource.of(rgb, first, patchBytes), count, Optional.empty(), monitor);
    }

    /**
     * As above.
     *
     * @param patches that are predicted, from the first on
     * @param features receives what the class is read from, batch by batch in any order; from the lanes' threads, but a row once
     */
    Predictions run(final NDArray parameters, final NDArray statistics, final PatchSource patches, final int count,
        final Optional<FeatureSums> features, final Monitor monitor) throws CancelledException {
        final int classes = network.spec().classes();
        final var said = new Predictions(classes, new float[count * classes], new float[count * 2]);
        final int used = Math.min(lanes.count(), Math.max(1, count));
        // All lanes have as many batches, of about one size.
        final int batch = ceil(count, used * ceil(count, used * largestBatch));
        final var progress = new Counter(count, monitor);
        try (Autograd off = Autograd.off(); NDScope weights = new NDScope()) {
            weights.suppressNotUsedWarning();
            final Function<NDArray, NetworkOutput> forward = forward(parameters, statistics, count);
            final List<Callable<Void>> tasks = new ArrayList<>();
            for (int lane = 0; lane < used; lane++) {
                final int begin = lane * batch;
                final ByteBuffer buffer = pixels.get(lane);
                tasks.add(() -> {
                    for (int from = begin; from < count; from += used * batch) {
                        progress.check();
                        final int rows = Math.min(batch, count - from);
                        patches.put(from, rows, buffer.clear());
                        predict(forward, buffer.flip(), rows, said, features, from);
                        progress.add(rows);
                    }
                    return null;
                });
            }
            lanes.run(tasks);
        }
        return said;
    }

    private Function<NDArray, NetworkOutput> forward(final NDArray parameters, final NDArray statistics,
        final int count) {
        if (count < FOLDING_PAYS * largestBatch) {
            return patches -> network.forward(parameters, statistics, patches, NormMode.PREDICT);
        }
        final FoldedNetwork folded = network.folded(parameters, statistics);
        return folded::forward;
    }

    private void predict(final Function<NDArray, NetworkOutput> forward, final ByteBuffer buffer, final int rows, final Predictions said,
        final Optional<FeatureSums> features, final int from) {
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NetworkOutput output = forward.apply(input.ofBytes(buffer, rows, manager));
            final int classes = said.classes();
            System.arraycopy(output.logits().softmax(1).toFloatArray(), 0, said.probabilities(), from * classes,
                rows * classes);
            System.arraycopy(output.centroids().toFloatArray(), 0, said.centroids(), from * 2, rows * 2);
            features.ifPresent(sums -> sums.add(from, output.features().orElseThrow().toFloatArray()));
        }
    }

    private static int ceil(final int dividend, final int divisor) {
        return Math.max(1, (dividend + divisor - 1) / divisor);
    }

    /** Tells of progress from several threads. */
    private static final class Counter {

        private final int count;

        private final Monitor monitor;

        private int done;

        Counter(final int count, final Monitor monitor) {
            this.count = count;
            this.monitor = monitor;
        }

        synchronized void check() throws CancelledException {
            monitor.checkCancelled();
        }

        synchronized void add(final int rows) {
            done += rows;
            monitor.progress((double)done / count, "Predicted " + done + " of " + count + " patches");
        }
    }
}
