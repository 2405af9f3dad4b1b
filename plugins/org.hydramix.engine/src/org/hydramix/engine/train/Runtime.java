package org.hydramix.engine.train;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.hydramix.engine.device.DevicePreference;

/**
 * How training is carried out; what is learnt does not depend on it, but for the rounding of another device or number of
 * threads.
 *
 * @param device where to train
 * @param threads that one operation uses on the CPU; 0 for the engine's choice
 * @param checkpoint file to save to and to resume from; it is deleted once training has ended well
 * @param checkpointInterval steps between two saves, at least 1
 */
public record Runtime(DevicePreference device, int threads, Optional<Path> checkpoint, int checkpointInterval) {

    /** Best device, no checkpoint. */
    public static final Runtime DEFAULT = new Runtime(DevicePreference.AUTO, 0, Optional.empty(), 100);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public Runtime {
        Objects.requireNonNull(device);
        Objects.requireNonNull(checkpoint);
        if (threads < 0) {
            throw new IllegalArgumentException("The number of threads must be 0 or more, not " + threads + ".");
        }
        if (checkpointInterval < 1) {
            throw new IllegalArgumentException(
                "The checkpoint interval must be at least 1 step, not " + checkpointInterval + ".");
        }
    }

    /** @return the same with a checkpoint */
    public Runtime withCheckpoint(final Path file, final int interval) {
        return new Runtime(device, threads, Optional.of(file), interval);
    }
}
