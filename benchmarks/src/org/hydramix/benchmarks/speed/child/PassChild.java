package org.hydramix.benchmarks.speed.child;

import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/** Trains for one pass over the patches with the small network, all preparation included, over and over. */
public final class PassChild {

    private PassChild() {
    }

    /** @param args patch size, threads, labelled patches, unlabelled patches; with unlabelled ones the pass is over them */
    public static void main(final String... args) throws Exception {
        final int size = Integer.parseInt(args[0]);
        final int labelled = Integer.parseInt(args[2]);
        final int unlabelled = Integer.parseInt(args[3]);
        final Schedule usual = Schedule.DEFAULT;
        final int steps = unlabelled > 0 ? whole(unlabelled, usual.unlabelledBatch())
            : whole(labelled, usual.labelledBatch());
        final TrainingConfig config = TrainingConfig.DEFAULT
            .withMethod(unlabelled > 0 ? Method.HYDRAMIX : Method.SUPERVISED).withSchedule(usual.withSteps(steps))
            .withRuntime(new Runtime(DevicePreference.CPU, Integer.parseInt(args[1]), Optional.empty(), steps));
        final PatchSet empty = PatchSet.empty(size, RandomPatches.CLASSES.size());
        final var set = new TrainingSet(RandomPatches.CLASSES, Double.NaN, RandomPatches.labelled(labelled, size),
            unlabelled > 0 ? RandomPatches.labelled(unlabelled, size) : empty, Recipe.DEFAULT);
        new Rounds().serve(() -> Learner.train(set, Optional.empty(), config, Optional.empty(), TrainingListener.NONE,
            Monitor.NONE));
    }

    private static int whole(final int patches, final int batch) {
        return (patches + batch - 1) / batch;
    }
}
