package org.hydramix.engine.predict;

import java.nio.ByteBuffer;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.WideResNet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/** Runs a network forward over many patches, a batch at a time, without gradients. One thread at a time. */
public final class Inference {

    /** Bounds the memory of a batch: 163 patches of 40 px. */
    private static final int PIXELS_A_BATCH = 1 << 18;

    private final WideResNet network;

    private final PatchInput input;

    private final NDManager manager;

    private final int patchBytes;

    private final int largestBatch;

    private final ByteBuffer pixels;

    /**
     * @param network to run
     * @param normalisation of the pixels
     * @param manager keeps what is needed from call to call
     */
    public Inference(final WideResNet network, final Normalisation normalisation, final NDManager manager) {
        this.network = network;
        this.manager = manager;
        final int size = network.spec().patchSize();
        input = new PatchInput(size, normalisation.mean(), normalisation.deviation(), manager);
        patchBytes = size * size * 3;
        largestBatch = Math.max(1, PIXELS_A_BATCH / (size * size));
        pixels = ByteBuffer.allocateDirect(largestBatch * patchBytes);
    }

    /**
     * @param parameters flat, of the network
     * @param statistics flat, of the network
     * @param rgb {@code [patches, size, size, 3]} uint8
     * @param first patch to predict
     * @param count of patches to predict
     * @param monitor told after each batch
     * @return {@code count} predictions
     * @throws CancelledException if the user asked to stop
     */
    public Predictions run(final NDArray parameters, final NDArray statistics, final byte[] rgb, final int first,
        final int count, final Monitor monitor) throws CancelledException {
        final int classes = network.spec().classes();
        final float[] probabilities = new float[count * classes];
        final float[] centroids = new float[count * 2];
        for (int done = 0; done < count;) {
            monitor.checkCancelled();
            final int batch = Math.min(largestBatch, count - done);
            pixels.clear().put(rgb, (first + done) * patchBytes, batch * patchBytes).flip();
            try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                final NetworkOutput output = network.forward(parameters, statistics,
                    input.ofBytes(pixels, batch, manager), NormMode.PREDICT);
                System.arraycopy(output.logits().softmax(1).toFloatArray(), 0, probabilities, done * classes,
                    batch * classes);
                System.arraycopy(output.centroids().toFloatArray(), 0, centroids, done * 2, batch * 2);
            }
            done += batch;
            monitor.progress((double)done / count, "Predicted " + done + " of " + count + " patches");
        }
        return new Predictions(classes, probabilities, centroids);
    }
}
