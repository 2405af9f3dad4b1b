package org.hydramix.benchmarks.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/** Predicts and trains for some seconds with the default network on random pixels. */
final class SelfTest {

    private static final int PATCH = 40;

    private static final int CLASSES = 3;

    private static final int PATCHES = 512;

    private static final double NANOS = 1e9;

    private final PatchSet patches = random();

    /**
     * @param time to spend
     * @return patches predicted a second
     * @throws EngineException if the engine does not start, or says what cannot be
     */
    double predict(final Duration time) throws EngineException, CancelledException {
        final var network = new WideResNet(NetworkSpec.of(NetworkPreset.SMALL, CLASSES, PATCH));
        final var rng = SeededRandom.of(1);
        final var model = new HydraMixModel(network.spec(), List.of("a", "b", "c"), Double.NaN,
            Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, patches), network.parameters().initial(rng),
            network.statistics().initial(rng), "{}");
        try (PatchPredictor predictor = PatchPredictor.open(model, DevicePreference.AUTO, 0)) {
            check(predictor.predict(patches, false, Monitor.NONE)); // warms up
            final long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                predictor.predict(patches, false, Monitor.NONE);
                done += patches.count();
            }
            return done / ((System.nanoTime() - start) / NANOS);
        }
    }

    /**
     * @param time to spend
     * @return labelled patches learnt from a second
     * @throws EngineException if training fails
     */
    double train(final Duration time) throws EngineException {
        final var set = new TrainingSet(List.of("a", "b", "c"), Double.NaN, patches, PatchSet.empty(PATCH, CLASSES),
            Recipe.DEFAULT);
        final var clock = new Clock(time);
        try {
            Learner.train(set, Optional.empty(), TrainingConfig.DEFAULT.withMethod(Method.SUPERVISED)
                .withSchedule(Schedule.DEFAULT.withSteps(Integer.MAX_VALUE)), Optional.empty(), TrainingListener.NONE,
                clock);
        } catch (final CancelledException e) {
            return clock.steps * Schedule.DEFAULT.labelledBatch() / (clock.nanos / NANOS);
        }
        throw new IllegalStateException("Training ended by itself.");
    }

    private static void check(final Predictions said) throws EngineException {
        for (int i = 0; i < said.probabilities().length; i += CLASSES) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += said.probabilities()[i + c];
            }
            if (!(Math.abs(sum - 1) < 1e-3)) {
                throw new EngineException("The probabilities of a patch add up to " + sum
                    + ": the engine's libraries do not work on this computer.");
            }
        }
    }

    private static PatchSet random() {
        final byte[] rgb = new byte[PATCHES * PATCH * PATCH * 3];
        new Random(1).nextBytes(rgb);
        final float[] labels = new float[PATCHES * CLASSES];
        final float[] centroids = new float[PATCHES * 2];
        for (int i = 0; i < PATCHES; i++) {
            labels[i * CLASSES + i % CLASSES] = 1;
            centroids[2 * i] = 0.5f;
            centroids[2 * i + 1] = 0.5f;
        }
        return new PatchSet(PATCH, CLASSES, rgb, labels, centroids);
    }

    /** Counts steps from the second on, and ends training when time is up. */
    private static final class Clock implements Monitor {

        private final Duration time;

        private long start;

        private int steps;

        private long nanos;

        Clock(final Duration time) {
            this.time = time;
        }

        @Override
        public void progress(final double fraction, final String message) {
            final long now = System.nanoTime();
            if (start == 0) {
                start = now;
            } else {
                steps++;
                nanos = now - start;
            }
        }

        @Override
        public void checkCancelled() throws CancelledException {
            if (nanos > time.toNanos()) {
                throw new CancelledException();
            }
        }
    }
}
