package org.hydramix.benchmarks.speed.child;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;

/** Predicts patches as the Predictor does, from uint8 pixels on the heap to probabilities and centroids on the heap. */
public final class InferenceChild {

    /** Patches of a repetition: four of the engine's batches. */
    public static final int PATCHES = 652;

    private InferenceChild() {
    }

    /** @param args preset, patch size, threads */
    public static void main(final String... args) throws Exception {
        final int size = Integer.parseInt(args[1]);
        final PatchSet patches = RandomPatches.labelled(PATCHES, size);
        final HydraMixModel model = model(NetworkPreset.valueOf(args[0]), patches);
        try (PatchPredictor predictor = PatchPredictor.open(model, DevicePreference.CPU, Integer.parseInt(args[2]))) {
            new Rounds().serve(() -> predictor.predict(patches, false, Monitor.NONE));
        }
    }

    /** @return a model with random weights */
    static HydraMixModel model(final NetworkPreset preset, final PatchSet patches) throws CancelledException {
        final var network = new WideResNet(NetworkSpec.of(preset, RandomPatches.CLASSES.size(), patches.size()));
        final var rng = SeededRandom.of(1);
        return new HydraMixModel(network.spec(), RandomPatches.CLASSES, Double.NaN,
            Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, patches), network.parameters().initial(rng),
            network.statistics().initial(rng), "{}");
    }
}
