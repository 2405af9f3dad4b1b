package org.hydramix.engine.train;

import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** Names checkpoints so that any number of trainings can share a folder and each finds its own again. */
public final class CheckpointName {

    /** Hex digits of the fingerprint: two trainings of one folder get the same name once in 10^14. */
    private static final int DIGITS = 12;

    private CheckpointName() {
    }

    /**
     * @param set patches and recipe
     * @param validation labelled patches that choose the best weights
     * @param config settings; where and how fast it runs does not matter
     * @param continueFrom the model that training begins with
     * @param monitor asked while the patches are read
     * @return such as {@code hydramix-0123456789ab.checkpoint}: the same for the same training, and for no other
     */
    public static String of(final TrainingSet set, final Optional<PatchSet> validation, final TrainingConfig config,
        final Optional<HydraMixModel> continueFrom, final Monitor monitor) throws CancelledException {
        final Optional<PatchSet> used = validation.filter(patches -> patches.count() > 0);
        final String fingerprint = Fingerprint.of(Fingerprint.of(set, used, monitor), config, continueFrom);
        return config.method().name().toLowerCase(Locale.ROOT) + "-" + fingerprint.substring(0, DIGITS)
            + ".checkpoint";
    }
}
