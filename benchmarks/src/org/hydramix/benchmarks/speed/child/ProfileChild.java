package org.hydramix.benchmarks.speed.child;

import java.util.Optional;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/**
 * Trains with the default settings, from 100 labelled patches, with 1,000 to validate on, and prints the share of the
 * training thread's time outside PyTorch, the share of the time in which nothing ran in PyTorch, the seconds in all, then a
 * table.
 */
public final class ProfileChild {

    private static final int LABELLED = 100;

    private static final int OTHERS = 1000;

    private static final double NANOS_A_SECOND = 1e9;

    private ProfileChild() {
    }

    /** @param args patch size, threads */
    public static void main(final String... args) throws Exception {
        final int size = Integer.parseInt(args[0]);
        final var set = new TrainingSet(RandomPatches.CLASSES, Double.NaN, RandomPatches.labelled(LABELLED, size),
            RandomPatches.labelled(OTHERS, size), Recipe.DEFAULT);
        final TrainingConfig config = TrainingConfig.DEFAULT.withRuntime(new Runtime(DevicePreference.CPU,
            Integer.parseInt(args[1]), Optional.empty(), TrainingConfig.DEFAULT.schedule().steps()));
        final long start = System.nanoTime();
        final var sampler = new StackSampler(Thread.currentThread());
        try (sampler) {
            Learner.train(set, Optional.of(RandomPatches.labelled(OTHERS, size)), config, Optional.empty(),
                TrainingListener.NONE, Monitor.NONE);
        }
        System.out.println(sampler.outside() + " " + sampler.idle() + " " + (System.nanoTime() - start) / NANOS_A_SECOND);
        sampler.table().forEach(System.out::println);
    }
}
