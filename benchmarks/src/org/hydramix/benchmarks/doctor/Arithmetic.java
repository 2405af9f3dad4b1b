package org.hydramix.benchmarks.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.SlidingOutput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Whether PyTorch computes right on this computer's CPU: its libraries have ways of their own for each processor, and a wrong one
 * says nothing. Gradients are held against finite differences, and what is said about an image of one patch against what is said
 * about the patch.
 */
final class Arithmetic {

    private static final int PATCH = 40;

    private static final int IMAGE = 96;

    private static final int CLASSES = 3;

    private static final int BATCH = 4;

    /** A step this long, of weights around 0.1, changes a loss by some thousandths: far above rounding, and nearly straight. */
    private static final double STEP = 3e-3;

    /** Float32 and the step leave 0.003; the one fault that was met, kernels mixed up in one layer of the heads, gave 0.12. */
    private static final double TOLERANCE = 0.02;

    private Arithmetic() {
    }

    /**
     * @return the deviations found, in words
     * @throws EngineException if the engine does not start, or computes something else
     */
    static String check() throws EngineException {
        final NetworkSpec spec = NetworkSpec.of(NetworkPreset.SMALL, CLASSES, PATCH);
        final NetworkSpec field = NetworkSpec.fieldDetector(NetworkPreset.SMALL, CLASSES, PATCH);
        try (NDManager manager = ComputeDevice.choose(DevicePreference.CPU).newManager()) {
            final double tiles = gradient(new WideResNet(spec), PATCH, false, manager);
            final double images = gradient(new WideResNet(field), IMAGE, true, manager);
            final double slid = onePatch(new WideResNet(field), manager);
            final String found = String.format(Locale.ROOT, "gradients within %.2g (tiles) and %.2g (images) of finite"
                + " differences, tiles and images agree within %.1g", tiles, images, slid);
            // not "greater": NaN is wrong, too
            if (!(tiles < TOLERANCE && images < TOLERANCE && slid < TOLERANCE)) {
                throw new EngineException("PyTorch computes wrong on this computer: " + found
                    + ". Neither train nor predict here; please report it with all of this output.");
            }
            return found;
        }
    }

    /** @return the larger of the two heads' differences */
    private static double gradient(final WideResNet network, final int side, final boolean slides,
        final NDManager manager) {
        final double classes = gradient(
            (parameters, scope) -> said(network, parameters, side, slides, scope).logits(), network, manager);
        final double places = gradient(
            (parameters, scope) -> said(network, parameters, side, slides, scope).centroids(), network, manager);
        return Math.max(classes, places);
    }

    /**
     * What is said, each number with a weight of its own, is the loss. The gradient of the first layer's weights, which comes through
     * all the others, is looked at alone, too.
     *
     * @return largest relative difference of the gradient's length and the slope along it
     */
    private static double gradient(final BiFunction<NDArray, NDManager, NDArray> said, final WideResNet network,
        final NDManager manager) {
        final BiFunction<NDArray, NDManager, NDArray> loss = (parameters, scope) -> {
            final NDArray output = said.apply(parameters, scope);
            return output.mul(noise(output.getShape(), 2, scope)).sum();
        };
        final float[] weights = weights(network);
        final float[] gradient;
        final int first;
        try (NDManager scope = manager.newSubManager()) {
            final NDArray parameters = scope.create(weights);
            parameters.setRequiresGradient(true);
            try (GradientCollector collector = scope.getEngine().newGradientCollector()) {
                collector.backward(loss.apply(parameters, scope));
            }
            gradient = parameters.getGradient().toFloatArray();
            first = (int)network.parameters().views(parameters).get(0).size();
        }
        return Math.max(slopeOff(loss, weights, gradient, manager),
            slopeOff(loss, weights, Arrays.copyOf(Arrays.copyOf(gradient, first), gradient.length), manager));
    }

    private static double slopeOff(final BiFunction<NDArray, NDManager, NDArray> loss, final float[] weights,
        final float[] gradient, final NDManager manager) {
        double squares = 0;
        for (final float g : gradient) {
            squares += (double)g * g;
        }
        final double length = Math.sqrt(squares);
        final double slope = (lossAt(loss, weights, gradient, STEP / length, manager)
            - lossAt(loss, weights, gradient, -STEP / length, manager)) / (2 * STEP);
        return Math.abs(slope / length - 1);
    }

    private static double lossAt(final BiFunction<NDArray, NDManager, NDArray> loss, final float[] weights,
        final float[] direction, final double step, final NDManager manager) {
        final float[] moved = new float[weights.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float)(weights[i] + step * direction[i]);
        }
        try (NDManager scope = manager.newSubManager(); Autograd off = Autograd.off()) {
            return loss.apply(scope.create(moved), scope).toFloatArray()[0];
        }
    }

    private static NetworkOutput said(final WideResNet network, final NDArray parameters, final int side,
        final boolean slides, final NDManager manager) {
        final NDArray statistics = statistics(network, manager);
        final NDArray images = noise(new Shape(BATCH, 3, side, side), 1, manager);
        if (slides) {
            final SlidingOutput output = network.slide(parameters, statistics, images, NormMode.TRAIN);
            return new NetworkOutput(output.logits(), output.centroids());
        }
        return network.forward(parameters, statistics, images, NormMode.TRAIN);
    }

    /** @return largest difference of class logits and places */
    private static double onePatch(final WideResNet network, final NDManager manager) {
        try (NDManager scope = manager.newSubManager(); Autograd off = Autograd.off()) {
            final NDArray parameters = scope.create(weights(network));
            final NDArray images = noise(new Shape(BATCH, 3, PATCH, PATCH), 1, scope);
            final NetworkOutput patch = network.forward(parameters, statistics(network, scope), images, NormMode.PREDICT);
            final SlidingOutput slid = network.slide(parameters, statistics(network, scope), images, NormMode.PREDICT);
            return Math.max(difference(patch.logits(), slid.logits()), difference(patch.centroids(), slid.centroids()));
        }
    }

    private static double difference(final NDArray one, final NDArray other) {
        final float[] a = one.toFloatArray();
        final float[] b = other.toFloatArray();
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            // Math.max keeps NaN
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** @return weights in which what begins at 0 is not 0 */
    private static float[] weights(final WideResNet network) {
        final float[] weights = network.parameters().initial(SeededRandom.of(1));
        final float[] noise = noise(weights.length, 4);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += 0.05f * noise[i];
        }
        return weights;
    }

    private static NDArray statistics(final WideResNet network, final NDManager manager) {
        return manager.create(network.statistics().initial(SeededRandom.of(1)));
    }

    private static NDArray noise(final Shape shape, final long seed, final NDManager manager) {
        return manager.create(noise((int)shape.size(), seed), shape);
    }

    private static float[] noise(final int length, final long seed) {
        final SeededRandom rng = SeededRandom.of(seed);
        final float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float)rng.nextGaussian();
        }
        return noise;
    }
}
