package org.hydramix.benchmarks.speed.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/**
 * Trains as the Learner does, and holds between two steps until it is told how many to do. A step is all that happens from
 * one report of progress to the next; the batch after it is augmented meanwhile, on a thread of its own.
 */
public final class TrainingChild {

    /** More than are ever asked for. */
    private static final int STEPS = 1_000_000;

    private static final int CHECKPOINTS_NEVER = STEPS;

    private TrainingChild() {
    }

    /** How many arguments there are. */
    static final int ARGUMENTS = 7;

    /** What to train on, and how. */
    record Work(TrainingSet set, TrainingConfig config) {
    }

    /** @param args preset, patch size, threads, method, labelled patches, unlabelled patches, strength of the augmentation */
    public static void main(final String... args) throws Exception {
        final Work work = work(args);
        try {
            Learner.train(work.set(), Optional.empty(), work.config(), Optional.empty(), TrainingListener.NONE, new Gate());
        } catch (final CancelledException e) {
            // the usual end: there are no more rounds
        }
    }

    /** @param args as of {@link #main} */
    static Work work(final String... args) {
        final int size = Integer.parseInt(args[1]);
        final var set = new TrainingSet(RandomPatches.CLASSES, Double.NaN,
            RandomPatches.labelled(Integer.parseInt(args[4]), size),
            RandomPatches.labelled(Integer.parseInt(args[5]), size),
            Recipe.DEFAULT.withAugmentation(AugmentationStrength.valueOf(args[6])));
        final GuessSettings guess = TrainingConfig.DEFAULT.guess();
        return new Work(set, TrainingConfig.DEFAULT.withPreset(NetworkPreset.valueOf(args[0]))
            .withMethod(Method.valueOf(args[3])).withSchedule(Schedule.DEFAULT.withSteps(STEPS))
            // every step guesses: the default's warm-up would take less time
            .withGuess(new GuessSettings(guess.averagedTeacher(), guess.alignClasses(), 0)
                .withTrueColours(guess.trueColours()))
            .withRuntime(new Runtime(DevicePreference.CPU, Integer.parseInt(args[2]), Optional.empty(),
                CHECKPOINTS_NEVER)));
    }

    /** Stops training between two steps. */
    private static final class Gate implements Monitor {

        private static final double NANOS_A_SECOND = 1e9;

        private final Rounds rounds = new Rounds();

        private final List<Double> seconds = new ArrayList<>();

        private int wanted;

        private boolean ended;

        private long start;

        @Override
        public void progress(final double fraction, final String message) {
            final long now = System.nanoTime();
            if (wanted > 0) {
                seconds.add((now - start) / NANOS_A_SECOND);
            }
            if (seconds.size() == wanted) {
                pause();
            }
            start = System.nanoTime();
        }

        private void pause() {
            try {
                if (wanted > 0) {
                    rounds.answer(seconds);
                    seconds.clear();
                }
                wanted = rounds.next();
                ended = wanted == 0;
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void checkCancelled() throws CancelledException {
            if (ended) {
                throw new CancelledException();
            }
        }
    }
}
