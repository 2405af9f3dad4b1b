package org.hydramix.benchmarks.speed.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.loss.JointLoss;
import org.hydramix.engine.loss.LossTerms;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.train.TrainingConfig;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;

/**
 * Writes what the engine makes of {@link SharedWork}: logits and centroids with running statistics, then with those of the
 * batch, the four losses, and the gradient of the first.
 */
public final class AgreementChild {

    /** By then running statistics are within 2 % of those of the batch, as in a training. */
    private static final int SETTLED = 40;

    private AgreementChild() {
    }

    /** @param args preset, patch size, files for the values and for the running statistics, little-endian float32 */
    public static void main(final String... args) throws Exception {
        final SharedWork work = SharedWork.of(NetworkPreset.valueOf(args[0]), Integer.parseInt(args[1]));
        try (NDManager manager = ComputeDevice.choose(DevicePreference.CPU).newManager()) {
            final NDArray parameters = manager.create(work.parameters());
            final NDArray statistics = manager.create(work.statistics());
            final var input = new PatchInput(work.patches().size(), work.normalisation().mean(),
                work.normalisation().deviation(), manager);
            final byte[] rgb = work.patches().rgb();
            final NDArray images =
                input.ofBytes(ByteBuffer.allocateDirect(rgb.length).put(rgb).flip(), SharedWork.ROWS, manager);
            final NetworkOutput predicted;
            try (Autograd off = Autograd.off()) {
                for (int i = 0; i < SETTLED; i++) {
                    try (NDScope scope = new NDScope()) {
                        scope.suppressNotUsedWarning();
                        work.network().forward(parameters, statistics, images, NormMode.TRAIN);
                    }
                }
                write(Path.of(args[3]), List.of(statistics));
                predicted = work.network().forward(parameters, statistics, images, NormMode.PREDICT);
            }
            parameters.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                final NetworkOutput output =
                    work.network().forward(parameters, statistics, images, NormMode.TRAIN);
                final LossTerms loss =
                    new JointLoss(TrainingConfig.DEFAULT.loss()).of(output, work.targets().on(manager));
                collector.backward(loss.total());
                write(Path.of(args[2]), List.of(predicted.logits(), predicted.centroids(), output.logits(),
                    output.centroids(), loss.total(), loss.labelled(), loss.unlabelled(), loss.location(),
                    parameters.getGradient()));
            }
        }
    }

    private static void write(final Path file, final List<NDArray> tensors) throws IOException {
        final long count = tensors.stream().mapToLong(NDArray::size).sum();
        final ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (final NDArray tensor : tensors) {
            for (final float value : tensor.toFloatArray()) {
                bytes.putFloat(value);
            }
        }
        Files.write(file, bytes.array());
    }
}
