package org.hydramix.benchmarks.speed.child;

import java.util.function.DoubleSupplier;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;

/**
 * Weights and a batch with targets that the engine and the program in Python both compute with, to see that they do the
 * same. The same for the same arguments.
 *
 * @param network to run
 * @param parameters flat; none is 0 or 1 as at the start of a training, so that a mistake in any of them shows
 * @param statistics flat
 * @param normalisation of the pixels
 * @param patches {@link #ROWS} of them
 * @param targets for the patches
 */
public record SharedWork(WideResNet network, float[] parameters, float[] statistics, Normalisation normalisation,
    PatchSet patches, Targets.Values targets) {

    /** Patches of the batch. */
    public static final int ROWS = 64;

    /** Small against the kernels, so that the outputs stay of the order of 1. */
    private static final double PARAMETER_NOISE = 0.01;

    private static final double STATISTICS_NOISE = 0.2;

    /**
     * @param preset of the network
     * @param size side of a patch in px
     * @return work for both
     */
    public static SharedWork of(final NetworkPreset preset, final int size) throws CancelledException {
        final var network = new WideResNet(NetworkSpec.of(preset, RandomPatches.CLASSES.size(), size));
        final var rng = SeededRandom.of(1);
        final float[] parameters = network.parameters().initial(rng);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float)(PARAMETER_NOISE * rng.nextGaussian());
        }
        // Means around 0 and variances around 1, the latter above 0.
        final float[] statistics = network.statistics().initial(rng);
        for (int i = 0; i < statistics.length; i++) {
            final double noise = STATISTICS_NOISE * rng.nextGaussian();
            statistics[i] = (float)(statistics[i] == 0 ? noise : Math.exp(noise));
        }
        final PatchSet patches = RandomPatches.labelled(ROWS, size);
        return new SharedWork(network, parameters, statistics, Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, patches),
            patches, targets(rng));
    }

    /** @return the same with other running statistics */
    public SharedWork withStatistics(final float[] other) {
        return new SharedWork(network, parameters, other, normalisation, patches, targets);
    }

    /** Soft distributions, and weights of every kind. */
    private static Targets.Values targets(final SeededRandom rng) {
        final int classes = RandomPatches.CLASSES.size();
        final float[] distributions = values(ROWS * classes, rng::nextDouble);
        for (int row = 0; row < ROWS; row++) {
            float sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += distributions[row * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                distributions[row * classes + c] /= sum;
            }
        }
        return new Targets.Values(classes, distributions, values(ROWS * 2, rng::nextDouble),
            values(ROWS, () -> rng.nextDouble() / ROWS), values(ROWS, () -> rng.nextDouble() / ROWS),
            values(ROWS, () -> rng.nextDouble() / ROWS));
    }

    private static float[] values(final int count, final DoubleSupplier source) {
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float)source.getAsDouble();
        }
        return values;
    }
}
