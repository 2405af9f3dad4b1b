package org.hydramix.benchmarks.speed.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.loss.JointLoss;
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
 * The gradient of a batch whose parts go through the network one after the other: gone backward from the sum of all losses
 * at once, or part by part as training does. Prints the largest difference as a share of the largest gradient.
 */
public final class GradientChild {

    /** Rows of a step with 64 labelled and twice 64 unlabelled patches. */
    private static final int ROWS = 3 * SharedWork.ROWS;

    private final SharedWork work;

    private final NDManager manager;

    private final PatchInput input;

    private final NDArray parameters;

    private GradientChild(final SharedWork work, final NDManager manager) {
        this.work = work;
        this.manager = manager;
        input = new PatchInput(work.patches().size(), work.normalisation().mean(), work.normalisation().deviation(),
            manager);
        parameters = manager.create(work.parameters());
        parameters.setRequiresGradient(true);
    }

    /** @param args preset, patch size, threads, and one of {@code parts}, {@code whole}, {@code difference} */
    public static void main(final String... args) throws Exception {
        final SharedWork work = SharedWork.of(NetworkPreset.valueOf(args[0]), Integer.parseInt(args[1]));
        try (NDManager manager = ComputeDevice.choose(DevicePreference.CPU).newManager()) {
            Autograd.useThreads(Integer.parseInt(args[2]));
            final var child = new GradientChild(work, manager);
            if ("difference".equals(args[3])) {
                System.out.println(difference(child.gradient(true), child.gradient(false)));
            } else {
                new Rounds().serve(() -> child.gradient("parts".equals(args[3])));
            }
        }
    }

    private float[] gradient(final boolean parts) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NDArray statistics = manager.create(work.statistics());
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                final List<NDArray> losses = new ArrayList<>();
                for (int part = 0; part < ROWS / rowsAPart(); part++) {
                    if (parts) {
                        try (NDScope inner = new NDScope()) {
                            inner.suppressNotUsedWarning();
                            collector.backward(loss(statistics, part));
                        }
                    } else {
                        losses.add(loss(statistics, part));
                    }
                }
                if (!parts) {
                    collector.backward(losses.stream().reduce(NDArray::add).orElseThrow());
                }
            }
            final float[] gradient = parameters.getGradient().toFloatArray();
            Autograd.clear(parameters);
            return gradient;
        }
    }

    private int rowsAPart() {
        return work.network().spec().rowsAPart();
    }

    /** Each part has other pixels: the patches moved on by a few bytes. */
    private NDArray loss(final NDArray statistics, final int part) {
        final byte[] rgb = work.patches().rgb();
        final int[] rows =
            IntStream.range(0, rowsAPart()).map(row -> (part * rowsAPart() + row) % SharedWork.ROWS).toArray();
        final int bytes = work.patches().patchBytes();
        final ByteBuffer pixels = ByteBuffer.allocateDirect(rows.length * bytes);
        for (final int row : rows) {
            final int moved = Math.min(row * bytes + part, rgb.length - bytes);
            pixels.put(rgb, moved, bytes);
        }
        final NetworkOutput output = work.network().forward(parameters, statistics,
            input.ofBytes(pixels.flip(), rows.length, manager), NormMode.TRAIN);
        return new JointLoss(TrainingConfig.DEFAULT.loss()).of(output, work.targets().rows(rows).on(manager)).total();
    }

    private static double difference(final float[] a, final float[] b) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(b[i]));
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
        }
        return difference / largest;
    }
}
