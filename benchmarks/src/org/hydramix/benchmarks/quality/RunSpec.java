package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.util.Optional;

import org.hydramix.benchmarks.shared.Digest;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Runtime;

/**
 * All that a process needs to know to carry out a run. Only strings and numbers: it travels as JSON.
 *
 * @param key which run
 * @param data folder
 * @param imageTable of the re-drawn split; "" for the folder's own
 * @param dataDigest of the tables of images and dots
 * @param patch side in px
 * @param offset largest distance of the cell from the middle of its patch, along each axis, in px
 * @param preset name of the network's size
 * @param steps of training
 * @param validated whether the weights are chosen on {@code val}, and not the last ones taken
 * @param device name of the preference for what the network runs on
 */
record RunSpec(RunKey key, String data, String imageTable, String dataDigest, int patch, int offset, String preset,
    int steps, boolean validated, String device) {

    /** So that the result does not depend on how many runs share the machine. */
    static final int THREADS = 1;

    /** @return settings of this run's contender, for this run's seed, network and length */
    Setup setup() throws UsageException {
        final Setup base = Setup.DEFAULT.withConfig(c -> c.withPreset(NetworkPreset.valueOf(preset))
            .withSeed(key.seed())
            .withRuntime(new Runtime(preference(), THREADS, Optional.empty(),
                Runtime.DEFAULT.checkpointInterval())))
            .withSchedule(s -> s.withSteps(steps));
        return Contenders.named(key.method()).setup(base);
    }

    /** @return what the network runs on, for training and for predictions */
    DevicePreference preference() {
        return DevicePreference.valueOf(device);
    }

    /** @return the table of images that says which image is in which split; empty for the folder's own */
    Optional<Path> table() {
        return imageTable.isEmpty() ? Optional.empty() : Optional.of(Path.of(imageTable));
    }

    /** @return of all that the result depends on, but the code: equal settings give equal figures */
    String fingerprint() throws UsageException {
        return new Digest().add(key.fileName()).add(dataDigest).add(patch + " " + offset + " " + validated)
            .add(setup().toString()).hex();
    }
}
